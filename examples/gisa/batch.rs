//! Work on several threads, results in the order of the input.

use std::{
    io,
    sync::{Condvar, Mutex, PoisonError, mpsc},
    thread,
};

/// How many items may wait before and behind each worker: long enough that one long article does
/// not make the other workers idle.
const AHEAD: usize = 16;

/// How many bytes of text may be read and not yet written; one longer text goes alone. With the
/// records of these texts, it bounds the memory of a batch.
const BYTES: usize = 8 << 20;

/// Hands every item to `work` and every result, in the order of the items, to `write`. `bytes`
/// tells how long an item is.
///
/// Items go round: the first to the first worker, the second to the second. Reading from the
/// workers in the same round gives the order back without numbers or a buffer that could grow.
/// When `write` fails, workers and reader find their channels closed and stop.
pub(crate) fn in_order<I: Send, O: Send>(
    jobs: usize,
    items: impl Iterator<Item = I> + Send,
    bytes: impl Fn(&I) -> usize + Send,
    work: impl Fn(I) -> O + Sync,
    mut write: impl FnMut(O) -> io::Result<()>,
) -> io::Result<()> {
    let (work, room) = (&work, &Room::default());
    thread::scope(|scope| {
        let (mut inboxes, mut outboxes) = (Vec::new(), Vec::new());
        for _ in 0..jobs {
            let (inbox, received) = mpsc::sync_channel::<(I, usize)>(AHEAD);
            let (done, outbox) = mpsc::sync_channel(AHEAD);
            scope.spawn(move || {
                let mut received = received.into_iter();
                received.try_for_each(|(item, bytes)| done.send((work(item), bytes)))
            });
            inboxes.push(inbox);
            outboxes.push(outbox);
        }
        scope.spawn(move || {
            let mut round = items.zip(inboxes.iter().cycle());
            round.try_for_each(|(item, inbox)| {
                let bytes = bytes(&item);
                room.take(bytes);
                inbox.send((item, bytes)).map_err(|_| ())
            })
        });
        // Closed when this ends, or the reader would wait for room that nobody gives back.
        let _open = Open(room);
        let mut round = outboxes.iter().cycle().map_while(|outbox| outbox.recv().ok());
        round.try_for_each(|(done, bytes)| {
            let written = write(done);
            room.give(bytes);
            written
        })
    })
}

/// The bytes that are read and not yet written; `None` when nothing will be written any more.
struct Room {
    taken: Mutex<Option<usize>>,
    less: Condvar,
}

impl Default for Room {
    fn default() -> Room {
        Room { taken: Mutex::new(Some(0)), less: Condvar::new() }
    }
}

impl Room {
    /// Waits until `bytes` more fit, or nothing else is on its way.
    fn take(&self, bytes: usize) {
        let is_full = |taken: &mut Option<usize>| {
            taken.is_some_and(|taken| taken > 0 && taken.saturating_add(bytes) > BYTES)
        };
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = self.less.wait_while(taken, is_full);
        let mut taken = taken.unwrap_or_else(PoisonError::into_inner);
        *taken = taken.map(|taken| taken.saturating_add(bytes));
    }

    fn give(&self, bytes: usize) {
        self.change(|taken| taken.map(|taken| taken.saturating_sub(bytes)));
    }

    fn change(&self, change: impl Fn(Option<usize>) -> Option<usize>) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        *taken = change(*taken);
        self.less.notify_one();
    }
}

/// Closes the room when writing ends, however it ends.
struct Open<'r>(&'r Room);

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.change(|_| None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for (jobs, bytes) in [(1, 1), (2, BYTES / 3), (7, BYTES * 2)] {
            let mut written = Vec::new();
            let write = |n| {
                written.push(n);
                Ok(())
            };
            in_order(jobs, 0..500, |_| bytes, |n| n * 2, write).unwrap();
            assert_eq!(written, (0..500).map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_failed_write_ends_endless_work() {
        for bytes in [0, BYTES] {
            let fail = |_| Err(io::Error::from(io::ErrorKind::BrokenPipe));
            assert!(in_order(3, 0.., |_| bytes, |n: u64| n, fail).is_err());
        }
    }

    #[test]
    fn long_texts_wait_for_those_before_them() {
        let under_way = Mutex::new((0_usize, 0_usize));
        let items = (0..40).inspect(|_| {
            let mut under_way = under_way.lock().unwrap();
            under_way.0 += 1;
            under_way.1 = under_way.1.max(under_way.0);
        });
        let write = |_| {
            under_way.lock().unwrap().0 -= 1;
            Ok(())
        };
        in_order(4, items, |_| BYTES / 2, |n| n, write).unwrap();
        // Two on their way, and one that is read and waits; the second may be counted out late.
        let most = under_way.lock().unwrap().1;
        assert!(most <= 4, "{most} texts at once");
    }
}
