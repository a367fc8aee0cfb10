//! What was removed, and by which rules.

use gisa::{
    Record,
    record::{Removed, RemovedKind},
};

use super::{Scope, out::Out};

/// What was removed in `scope`, each kind and rule once, in the order in which they come.
pub(super) fn show(out: &mut Out<'_>, record: &Record, scope: &Scope) {
    let mut groups: Vec<((RemovedKind, &str), Vec<&Removed>)> = Vec::new();
    for removed in record.removed.iter().filter(|removed| scope.has(removed.span)) {
        let key = (removed.kind, &*removed.rule);
        match groups.iter_mut().find(|(own, _)| *own == key) {
            Some((_, group)) => group.push(removed),
            None => groups.push((key, vec![removed])),
        }
    }
    for ((kind, rule), group) in groups {
        out.words(0, "removed", kind.as_str());
        for removed in group {
            let line = format!("line {}", out.number(removed.span));
            out.words(2, &line, out.slice(removed.span));
            if let Some(kept) = removed.copy_of {
                out.words(4, "kept", &format!("line {}", out.number(kept)));
            }
        }
        out.rule(rule);
    }
}
