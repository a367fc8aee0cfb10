//! Work on several threads, results in the order of the input.

use std::{io, sync::mpsc, thread};

/// How many items may wait before and behind each worker. It bounds the memory of a batch, and is
/// long enough that one long article does not make the other workers idle.
const AHEAD: usize = 16;

/// Hands every item to `work` and every result, in the order of the items, to `write`.
///
/// Items go round: the first to the first worker, the second to the second. Reading from the
/// workers in the same round gives the order back without numbers or a buffer that could grow.
/// When `write` fails, workers and reader find their channels closed and stop.
pub(crate) fn in_order<I: Send, O: Send>(
    jobs: usize,
    items: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> O + Sync,
    mut write: impl FnMut(O) -> io::Result<()>,
) -> io::Result<()> {
    let work = &work;
    thread::scope(|scope| {
        let (mut inboxes, mut outboxes) = (Vec::new(), Vec::new());
        for _ in 0..jobs {
            let (inbox, received) = mpsc::sync_channel(AHEAD);
            let (done, outbox) = mpsc::sync_channel(AHEAD);
            scope.spawn(move || received.into_iter().try_for_each(|item| done.send(work(item))));
            inboxes.push(inbox);
            outboxes.push(outbox);
        }
        scope.spawn(move || {
            let mut round = items.zip(inboxes.iter().cycle());
            round.try_for_each(|(item, inbox)| inbox.send(item).map_err(|_| ()))
        });
        let mut round = outboxes.iter().cycle().map_while(|outbox| outbox.recv().ok());
        round.try_for_each(&mut write)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for jobs in [1, 2, 7] {
            let mut written = Vec::new();
            let write = |n| {
                written.push(n);
                Ok(())
            };
            in_order(jobs, 0..500, |n| n * 2, write).unwrap();
            assert_eq!(written, (0..500).map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_failed_write_ends_endless_work() {
        let fail = |_| Err(io::Error::from(io::ErrorKind::BrokenPipe));
        assert!(in_order(3, 0.., |n: u64| n, fail).is_err());
    }
}
