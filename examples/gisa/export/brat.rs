//! Standoff annotation as brat reads it: the text, and beside it a file of what stands where.

use std::fmt::Write;

use gisa::{
    Record,
    record::{EntityKind, LinkKind},
    render::OffsetUnit,
};

/// Links, by the names that the annotation has for them.
const LINKS: [LinkKind; 8] = [
    LinkKind::ProjectAmount,
    LinkKind::ProjectLocation,
    LinkKind::ProjectDate,
    LinkKind::ProjectOrganization,
    LinkKind::OfficialOrganization,
    LinkKind::OfficialStatement,
    LinkKind::OfficialMeeting,
    LinkKind::AmountConversion,
];

/// The annotation of the record of `text`: brat counts characters.
pub(crate) fn annotation(record: &Record, text: &str) -> String {
    let record = record.clone().with_offsets(text, OffsetUnit::Chars);
    let mut out = String::new();
    let mentions: Vec<_> = record.mentions().collect();
    // Writing to a string cannot fail.
    for (number, it) in (1..).zip(&mentions) {
        let words = it.text.replace(['\n', '\r'], " ");
        let (kind, span) = (it.entity.kind, it.span);
        let _ = writeln!(out, "T{number}\t{kind} {} {}\t{words}", span.start(), span.end());
        let _ = writeln!(out, "#{number}\tAnnotatorNotes T{number}\t{}", it.rule);
    }
    let first = |entity| mentions.iter().position(|it| it.entity == entity).map(|at| at + 1);
    for (number, link) in (1..).zip(&record.links) {
        let (from, to) = link.ends();
        if let (Some(from), Some(to)) = (first(from), first(to)) {
            let _ = writeln!(out, "R{number}\t{} Arg1:T{from} Arg2:T{to}", link.kind);
        }
    }
    for entity in record.entities() {
        let same = (1..).zip(&mentions).filter(|(_, it)| it.entity == entity);
        let same: Vec<String> = same.map(|(number, _)| format!("T{number}")).collect();
        if same.len() > 1 {
            let _ = writeln!(out, "*\tsame {}", same.join(" "));
        }
    }
    out
}

/// The file that tells brat which types there are.
pub(crate) fn configuration() -> String {
    let mut out = String::from("[entities]\n");
    for kind in EntityKind::ALL {
        let _ = writeln!(out, "{kind}");
    }
    out.push_str(
        "\n[relations]\nsame Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n",
    );
    for kind in LINKS {
        let (from, to) = kind.ends();
        let _ = writeln!(out, "{} Arg1:{from}, Arg2:{to}", kind);
    }
    out.push_str(
        "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n",
    );
    out
}

#[cfg(test)]
mod tests {
    use gisa::Extractor;

    use super::*;

    #[test]
    fn offsets_count_characters() {
        let text = "산업부는 2억달러를 쓴다.";
        let annotation = annotation(&Extractor::default().extract(text), text);
        assert!(annotation.contains("T1\torganization 0 3\t산업부\n"), "{annotation}");
        assert!(annotation.contains("T2\tamount 5 9\t2억달러\n"), "{annotation}");
    }
}
