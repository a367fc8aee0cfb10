//! Words with their mentions, which stand inside each other.

use gisa::record::Entity;

use super::escape::Markup;

/// Adds `pieces` with an element around each mention, in as few elements as can be.
pub(crate) fn write<'p>(out: &mut Markup, pieces: impl Iterator<Item = (&'p str, &'p [Entity])>) {
    let mut open: Vec<Entity> = Vec::new();
    for (words, entities) in pieces {
        let common = open.iter().zip(entities).take_while(|(a, b)| a == b).count();
        close(out, open.len() - common);
        open.truncate(common);
        for &entity in &entities[common..] {
            out.tag("<span class=\"m k-").tag(entity.kind.as_str()).tag("\" data-e=\"");
            key(out, entity).tag("\">");
            open.push(entity);
        }
        out.text(words);
    }
    close(out, open.len());
}

fn close(out: &mut Markup, count: usize) {
    (0..count).for_each(|_| {
        out.tag("</span>");
    });
}

/// What names an entity inside its view: `official-3`.
pub(crate) fn key(out: &mut Markup, entity: Entity) -> &mut Markup {
    out.tag(entity.kind.as_str()).tag("-").number(entity.index)
}

#[cfg(test)]
mod tests {
    use gisa::record::EntityKind;

    use super::*;

    #[test]
    fn mentions_stand_inside_each_other() {
        let who = Entity::new(EntityKind::Official, 0);
        let body = Entity::new(EntityKind::Organization, 1);
        let pieces: [(&str, &[Entity]); 3] =
            [("산업부", &[who, body]), (" 차관", &[who]), ("은", &[])];
        let mut out = Markup::default();
        write(&mut out, pieces.into_iter());
        let expected = "<span class=\"m k-official\" data-e=\"official-0\">\
            <span class=\"m k-organization\" data-e=\"organization-1\">산업부</span> 차관</span>은";
        assert_eq!(out.into_string(), expected);
    }
}
