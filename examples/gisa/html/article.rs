//! The article without what was around it.

use std::collections::BTreeMap;

use gisa::{
    Record,
    record::Byline,
    render::{Role, Segment},
};

use super::{escape::Markup, mentions};
use crate::pretty::time;

type Parts<'s, 't> = BTreeMap<Role, Vec<&'s Segment<'t>>>;

pub(crate) fn write(out: &mut Markup, record: &Record, segments: &[Segment<'_>]) {
    let mut parts = Parts::new();
    for segment in segments {
        parts.entry(segment.role).or_default().push(segment);
    }
    out.tag("<article class=\"story\" lang=\"ko\">");
    head(out, record, &parts);
    for at in 0..record.article.paragraphs.len() {
        element(out, "<p>", &parts, Role::Paragraph(at), "</p>");
    }
    for at in 0..record.article.captions.len() {
        element(out, "<p class=\"caption\">", &parts, Role::Caption(at), "</p>");
    }
    out.tag("</article>");
}

fn head(out: &mut Markup, record: &Record, parts: &Parts<'_, '_>) {
    if parts.contains_key(&Role::Title) {
        element(out, "<h2>", parts, Role::Title, "</h2>");
    } else {
        out.tag("<h2>").text(&record.id).tag("</h2>");
    }
    for at in 0..record.article.subtitles.len() {
        element(out, "<p class=\"deck\">", parts, Role::Subtitle(at), "</p>");
    }
    meta(out, record);
}

/// One part of the article; pieces that were apart are joined by a space.
fn element(
    out: &mut Markup,
    start: &'static str,
    parts: &Parts<'_, '_>,
    role: Role,
    end: &'static str,
) {
    let Some(segments) = parts.get(&role) else { return };
    let pieces = segments.iter().flat_map(|segment| {
        let gap = segment.gap.then_some((" ", &[][..]));
        gap.into_iter().chain([(segment.text, &*segment.entities)])
    });
    out.tag(start);
    mentions::write(out, pieces);
    out.tag(end);
}

/// Publisher, days, writers, and the sort of text where it is a special one.
fn meta(out: &mut Markup, record: &Record) {
    let article = &record.article;
    out.tag("<p class=\"meta\">");
    let mut publishers: Vec<&String> = article.outlet.iter().chain(&article.agency).collect();
    publishers.dedup();
    for publisher in publishers {
        item(out, |out| out.text(publisher));
    }
    article.section.iter().for_each(|section| item(out, |out| out.text(section)));
    article.dateline.iter().for_each(|dateline| item(out, |out| out.text(&dateline.place)));
    let days = [("meta_published", &article.published), ("meta_modified", &article.modified)];
    for (label, day) in days {
        let day = day.as_deref().map(time);
        day.iter().for_each(|day| item(out, |out| out.label(label).tag(" ").text(day)));
    }
    article.bylines.iter().for_each(|byline| item(out, |out| writer(out, byline)));
    let kind = article.kind.to_string();
    if kind != "article" {
        item(out, |out| out.label(&kind));
    }
    out.tag("</p>");
}

fn item(out: &mut Markup, words: impl FnOnce(&mut Markup) -> &mut Markup) {
    out.tag("<span>");
    words(out).tag("</span> ");
}

fn writer<'m>(out: &'m mut Markup, byline: &Byline) -> &'m mut Markup {
    let words = [Some(&byline.name), byline.role.as_ref(), byline.email.as_ref()];
    let words: Vec<&str> =
        words.into_iter().flatten().map(String::as_str).filter(|x| !x.is_empty()).collect();
    out.text(&words.join(" "))
}
