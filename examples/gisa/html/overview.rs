//! A batch as a whole: counts, charts, and the list of its articles.

use std::collections::BTreeMap;

use gisa::{Decimal, record::EntityKind};

use super::{
    View,
    chart::{self, Bar, FULL},
    compact::compact,
    escape::Markup,
    summary::{Sized, Summary},
};

/// How many rows a chart has.
const ROWS: usize = 10;
/// In how many currencies projects are shown.
const CURRENCIES: usize = 4;

/// What is remembered of the articles that were written.
#[derive(Default)]
pub(crate) struct Overview {
    articles: usize,
    kept: (usize, usize),
    counts: [usize; EntityKind::ALL.len()],
    officials: BTreeMap<String, usize>,
    organizations: BTreeMap<String, usize>,
    locations: BTreeMap<String, usize>,
    currencies: BTreeMap<String, usize>,
    projects: Vec<Sized>,
    /// The rows of the list.
    rows: Markup,
}

impl Overview {
    /// Counts the next article and returns it as a part of the page.
    pub(crate) fn add(&mut self, view: View) -> String {
        let View { markup, summary } = view;
        self.articles += 1;
        self.count(&summary);
        self.row(&summary);
        let mut out = Markup::default();
        out.tag("<section class=\"view\" id=\"a").number(self.articles).tag("\" data-title=\"");
        out.text(&summary.title).tag("\">").markup(&markup).tag("</section>\n");
        out.into_string()
    }

    fn count(&mut self, summary: &Summary) {
        self.kept = (self.kept.0 + summary.kept.0, self.kept.1 + summary.kept.1);
        for (sum, count) in self.counts.iter_mut().zip(summary.counts) {
            *sum += count;
        }
        add(&mut self.officials, &summary.officials);
        add(&mut self.organizations, &summary.organizations);
        add(&mut self.locations, &summary.locations);
        for currency in &summary.currencies {
            *self.currencies.entry(currency.clone()).or_default() += 1;
        }
        self.projects.extend_from_slice(&summary.projects);
        largest(&mut self.projects);
    }

    fn row(&mut self, summary: &Summary) {
        let out = &mut self.rows;
        out.tag("<tr data-find=\"")
            .text(&summary.names().to_lowercase())
            .tag("\"><th scope=\"row\">");
        out.tag("<a href=\"#a").number(self.articles).tag("\" lang=\"ko\">").text(&summary.title);
        out.tag("</a></th><td>").text(summary.outlet.as_deref().unwrap_or("–")).tag("</td><td>");
        out.text(summary.published.as_deref().unwrap_or("–")).tag("</td>");
        for count in summary.counts.iter().take(SHOWN) {
            out.tag("<td class=\"n\">").number(*count).tag("</td>");
        }
        out.tag("</tr>");
    }

    /// The view of the whole; nothing for one article, which is the whole.
    pub(crate) fn end(&self) -> String {
        if self.articles < 2 {
            return String::new();
        }
        let mut out = Markup::default();
        out.tag("<section class=\"view overview\" id=\"overview\"><h2>")
            .label("overview")
            .tag("</h2>");
        self.tiles(&mut out);
        self.charts(&mut out);
        self.list(&mut out);
        out.tag("</section>\n");
        out.into_string()
    }

    fn tiles(&self, out: &mut Markup) {
        out.tag("<ul class=\"tiles\"><li><b>").number(self.articles).tag("</b>").label("articles");
        out.tag("</li>");
        for (kind, count) in EntityKind::ALL.iter().zip(self.counts).filter(|x| x.1 > 0) {
            out.tag("<li class=\"k-").tag(kind.as_str()).tag("\"><b>").number(count).tag("</b>");
            out.label(kind.as_str()).tag("</li>");
        }
        let (kept, whole) = self.kept;
        out.tag("<li><b>")
            .number(kept * 100 / whole.max(1))
            .tag("%</b>")
            .label("kept")
            .tag("</li></ul>");
    }

    fn charts(&self, out: &mut Markup) {
        out.tag("<p class=\"hint\">").label("chart_hint").tag("</p><div class=\"charts\">");
        let counted = [
            ("chart_officials", "official", &self.officials),
            ("chart_locations", "location", &self.locations),
            ("chart_organizations", "organization", &self.organizations),
            ("chart_amounts", "amount", &self.currencies),
        ];
        for (title, kind, counts) in counted {
            chart::write(out, title, kind, &chart::counts(&most(counts)));
        }
        chart::write_parts(out, "chart_projects", "project", &sizes(&self.projects));
        out.tag("</div>");
    }

    fn list(&self, out: &mut Markup) {
        out.tag("<div class=\"find\"><label>").label("find");
        out.tag(" <input type=\"search\" autocomplete=\"off\"></label></div>");
        out.tag("<div class=\"scroll\"><table><thead><tr><th scope=\"col\">");
        for label in ["head_title", "head_outlet", "meta_published"] {
            out.label(label).tag("</th><th scope=\"col\">");
        }
        let heads = EntityKind::ALL.iter().take(SHOWN).map(|kind| kind.as_str());
        for (number, head) in heads.enumerate() {
            out.tag(if number > 0 { "</th><th scope=\"col\">" } else { "" }).label(head);
        }
        out.tag("</th></tr></thead><tbody>").markup(&self.rows).tag("</tbody></table></div>");
        out.tag("<p class=\"none\" hidden>").label("empty").tag("</p>");
    }
}

/// How many kinds have a column in the list.
const SHOWN: usize = 5;

fn add(sums: &mut BTreeMap<String, usize>, counts: &[(String, usize)]) {
    for (name, count) in counts {
        *sums.entry(name.clone()).or_default() += count;
    }
}

/// The largest counts, by name where they are equal.
fn most(counts: &BTreeMap<String, usize>) -> Vec<(String, usize)> {
    let mut rows: Vec<(String, usize)> =
        counts.iter().map(|(name, n)| (name.clone(), *n)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.1));
    rows.truncate(ROWS);
    rows
}

/// Keeps the largest projects of each currency: sums of different ones cannot be compared.
fn largest(projects: &mut Vec<Sized>) {
    projects.sort_by(|a, b| (&a.currency, b.value, &a.name).cmp(&(&b.currency, a.value, &b.name)));
    projects.dedup_by(|a, b| a.name == b.name && a.currency == b.currency);
    let mut taken = (String::new(), 0);
    projects.retain(|project| {
        if taken.0 != project.currency {
            taken = (project.currency.clone(), 0);
        }
        taken.1 += 1;
        taken.1 <= ROWS / 2
    });
}

/// Bars by size for each currency, each as long as it is of the largest; the currencies of most projects
/// first.
fn sizes(projects: &[Sized]) -> Vec<(String, Vec<Bar>)> {
    let mut groups: Vec<&[Sized]> = projects.chunk_by(|a, b| a.currency == b.currency).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups.truncate(CURRENCIES);
    groups.iter().map(|group| (group[0].currency.clone(), bars(group))).collect()
}

fn bars(group: &[Sized]) -> Vec<Bar> {
    let most = group[0].value.max(Decimal::ONE);
    let bar = |project: &Sized| {
        let share = project.value / most * Decimal::from(FULL);
        let length = usize::try_from(share.trunc()).unwrap_or_default();
        Bar { name: project.name.clone(), length, value: compact(project.value) }
    };
    group.iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn projects_are_compared_within_a_currency() {
        let sized = |name: &str, value: u64, currency: &str| Sized {
            name: name.to_owned(),
            value: Decimal::from(value),
            currency: currency.to_owned(),
        };
        let mut all = vec![sized("가", 50, "USD"), sized("나", 100, "USD"), sized("다", 9, "KRW")];
        largest(&mut all);
        let sizes = sizes(&all);
        let currencies: Vec<&str> = sizes.iter().map(|part| &*part.0).collect();
        assert_eq!(currencies, ["USD", "KRW"]);
        let bars = sizes.iter().flat_map(|part| &part.1);
        let lengths: Vec<(&str, usize)> = bars.map(|bar| (&*bar.name, bar.length)).collect();
        assert_eq!(lengths, [("나", FULL), ("가", FULL / 2), ("다", FULL)]);
    }
}
