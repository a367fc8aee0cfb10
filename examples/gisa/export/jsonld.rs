//! An article in the words of schema.org.

use gisa::{
    Record,
    record::{
        Amount, EntityKind, Link, Location, LocationKind, Official, Organization, OrganizationKind,
        Project, Sector,
    },
};
use serde_json::{Map, Value, json};

use super::body;

/// The article with what it mentions, one object.
pub(crate) fn article(record: &Record) -> Value {
    let article = &record.article;
    let authors = article.bylines.iter().map(|it| {
        let person =
            json!({"@type": "Person", "name": it.name, "jobTitle": it.role, "email": it.email});
        without_nulls(person)
    });
    let publisher = article.outlet.as_ref().or(article.agency.as_ref());
    without_nulls(json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": record.id,
        "inLanguage": "ko",
        "headline": article.title.as_ref().map(|title| &title.text),
        "articleSection": article.section,
        "datePublished": article.published,
        "dateModified": article.modified,
        "author": authors.collect::<Vec<_>>(),
        "publisher": publisher.map(|name| json!({"@type": "NewsMediaOrganization", "name": name})),
        "keywords": article.keywords,
        "articleBody": body(record),
        "mentions": mentions(record),
    }))
}

fn mentions(record: &Record) -> Vec<Value> {
    let officials = record.officials.iter().map(person);
    let organizations = record.organizations.iter().map(organization);
    let places = record.locations.iter().map(place);
    let amounts = record.amounts.iter().map(money);
    let projects = record.projects.iter().enumerate().map(|(at, it)| project(record, at, it));
    officials.chain(organizations).chain(places).chain(amounts).chain(projects).collect()
}

/// A person in a role, the body being what the role is at.
fn person(it: &Official) -> Value {
    let is_public = it.sector == Sector::Public;
    let kind = if is_public { "GovernmentOrganization" } else { "Organization" };
    let body = it.organization.as_ref().map(|name| json!({"@type": kind, "name": name}));
    let role = json!({"@type": "OrganizationRole", "roleName": it.title, "worksFor": body});
    let role = without_nulls(role);
    without_nulls(
        json!({"@type": "Person", "name": it.name, "jobTitle": it.title, "worksFor": role}),
    )
}

fn organization(it: &Organization) -> Value {
    let kind = match it.kind {
        OrganizationKind::Ministry
        | OrganizationKind::Agency
        | OrganizationKind::LocalGovernment
        | OrganizationKind::Court
        | OrganizationKind::Prosecution
        | OrganizationKind::Police
        | OrganizationKind::Military
        | OrganizationKind::Parliament
        | OrganizationKind::CentralBank
        | OrganizationKind::PublicInstitution => "GovernmentOrganization",
        OrganizationKind::Party => "PoliticalParty",
        OrganizationKind::Company => "Corporation",
        OrganizationKind::School => "EducationalOrganization",
        OrganizationKind::Hospital => "Hospital",
        OrganizationKind::Media => "NewsMediaOrganization",
        _ => "Organization",
    };
    let names = others(&it.name, &it.mentions);
    without_nulls(json!({"@type": kind, "name": it.name, "alternateName": names}))
}

fn place(it: &Location) -> Value {
    let kind = match it.kind {
        LocationKind::Country => "Country",
        LocationKind::Province | LocationKind::District | LocationKind::Town => {
            "AdministrativeArea"
        }
        LocationKind::City => "City",
        LocationKind::Continent => "Continent",
        _ => "Place",
    };
    let country = it.country.as_ref().filter(|_| it.kind != LocationKind::Country);
    let address = country.map(|code| json!({"@type": "PostalAddress", "addressCountry": code}));
    without_nulls(json!({
        "@type": kind,
        "name": it.name,
        "alternateName": others(&it.name, &it.mentions),
        "identifier": it.code,
        "address": address,
    }))
}

fn money(it: &Amount) -> Value {
    let number = |value: &Option<gisa::Decimal>| value.map(|number| number.to_string());
    let (low, high) = (number(&it.value), number(&it.max));
    let (value, low) = if high.is_some() { (None, low) } else { (low, None) };
    without_nulls(json!({
        "@type": "MonetaryAmount",
        "name": it.text,
        "currency": it.currency,
        "value": value,
        "minValue": low,
        "maxValue": high,
        "description": it.role,
    }))
}

fn project(record: &Record, at: usize, it: &Project) -> Value {
    let tied = |kind: EntityKind| {
        let from = |link: &&Link| link.ends().0.kind == EntityKind::Project && link.from == at;
        let links = record.links.iter().filter(from);
        links.filter(move |link| link.ends().1.kind == kind).map(|link| link.to)
    };
    let places: Vec<Value> =
        tied(EntityKind::Location).map(|to| place(&record.locations[to])).collect();
    let amounts = tied(EntityKind::Amount).map(|to| money(&record.amounts[to]));
    let funding = amounts.map(|amount| json!({"@type": "MonetaryGrant", "amount": amount}));
    without_nulls(json!({
        "@type": "Project",
        "name": it.name,
        "alternateName": others(&it.name, &it.mentions),
        "location": places,
        "funding": funding.collect::<Vec<_>>(),
    }))
}

/// What else it is called.
fn others<'r>(name: &str, mentions: &'r [gisa::record::Mention]) -> Vec<&'r str> {
    let mut others: Vec<&str> = Vec::new();
    for mention in mentions.iter().filter(|mention| mention.text != name) {
        if !others.contains(&&*mention.text) {
            others.push(&mention.text);
        }
    }
    others
}

/// The object without what is not known.
fn without_nulls(value: Value) -> Value {
    let Value::Object(fields) = value else { return value };
    let is_known =
        |value: &Value| !value.is_null() && value.as_array().is_none_or(|x| !x.is_empty());
    let fields: Map<String, Value> =
        fields.into_iter().filter(|(_, value)| is_known(value)).collect();
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use gisa::Extractor;

    use super::*;

    /// Terms of schema.org 28.1 with the properties that it defines for them or their parents.
    const TERMS: &str = "AdministrativeArea City Continent Corporation Country EducationalOrganization \
        GovernmentOrganization Hospital MonetaryAmount MonetaryGrant NewsArticle NewsMediaOrganization \
        Organization OrganizationRole Person Place PoliticalParty PostalAddress Project \
        address addressCountry alternateName amount articleBody articleSection author currency \
        dateModified datePublished description email funding headline identifier inLanguage jobTitle \
        keywords location maxValue mentions minValue name publisher roleName value worksFor";

    fn check(value: &Value) {
        let is_term = |term: &str| TERMS.split_whitespace().any(|known| known == term);
        match value {
            Value::Object(fields) => {
                for (key, value) in fields.iter().filter(|(key, _)| *key != "@context") {
                    let term =
                        if key == "@type" { value.as_str().unwrap_or_default() } else { key };
                    assert!(is_term(term), "{term}");
                    check(value);
                }
            }
            Value::Array(values) => values.iter().for_each(check),
            _ => {}
        }
    }

    #[test]
    fn every_term_is_of_the_vocabulary() {
        let text = include_str!("../../../fixtures/articles/kazakhstan/input.txt");
        let article = article(&Extractor::default().extract(text));
        check(&article);
        let mentions = article["mentions"].as_array().expect("mentions");
        let of = |kind: &str| mentions.iter().filter(|it| it["@type"] == kind).count();
        assert!(
            ["Person", "GovernmentOrganization", "Country", "MonetaryAmount", "Project"]
                .into_iter()
                .all(|kind| of(kind) > 0)
        );
        assert_eq!(mentions[1]["worksFor"]["roleName"], "통상차관보");
    }
}
