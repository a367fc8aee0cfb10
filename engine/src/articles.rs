//! Functions that need the article alone: its text, and what other texts it is a copy of.

use std::sync::Arc;

use arrow::{
    array::{ArrayRef, BooleanArray, StringArray, UInt64Array},
    datatypes::{DataType, Int64Type, UInt64Type},
};
use datafusion_common::Result;
use datafusion_expr::TypeSignature;
use gisa::{Article, Extractor};

use crate::{
    arguments::{self, attempt, numbers, texts},
    function::{Function, Page},
};

/// Two articles are the same story when no more bits of their fingerprints differ, unless the
/// query says otherwise. Of eight bands of eight bits, one is then equal in both.
const MAX_DISTANCE: i64 = 7;

pub(crate) fn functions() -> [Function; 3] {
    [clean(), fingerprint(), same_article()]
}

fn clean() -> Function {
    let page = Page {
        name: "gisa_clean",
        description: "Returns a news text without what a scraper left around it: the title, then \
            one line for each paragraph, and a blank line between the two."
            .to_owned(),
        syntax: "gisa_clean(text)".to_owned(),
        example: "> select gisa_clean('공유\n댓글\n정부는 27일 회의를 열었다.');\n\
            정부는 27일 회의를 열었다."
            .to_owned(),
        arguments: vec![("text", TEXT)],
    };
    let signature = TypeSignature::Coercible(vec![arguments::text()]);
    Function::new(page, vec![signature], DataType::Utf8, |columns| {
        let extractor = Extractor::default();
        let read = |text| extractor.clean(text).to_plain_text().trim_end().to_owned();
        let clean = |text| attempt(text, read);
        Ok(Arc::new(texts(&columns[0])?.into_iter().map(clean).collect::<StringArray>()))
    })
}

/// What the argument `text` is, in every function.
pub(crate) const TEXT: &str = "News text as a scraper left it. A constant, column, or function of \
    Utf8, LargeUtf8 or Utf8View.";

fn fingerprint() -> Function {
    let page = Page {
        name: "gisa_fingerprint",
        description: "Returns a similarity hash of the body of a news text, UInt64: near-equal \
            articles differ in few bits. Null where the text has no body."
            .to_owned(),
        syntax: "gisa_fingerprint(text)".to_owned(),
        example: "> select a.id, b.id from articles a join articles b on \
            gisa_fingerprint(a.text) = gisa_fingerprint(b.text) and a.id < b.id;"
            .to_owned(),
        arguments: vec![("text", TEXT)],
    };
    let signature = TypeSignature::Coercible(vec![arguments::text()]);
    Function::new(page, vec![signature], DataType::UInt64, |columns| {
        Ok(Arc::new(UInt64Array::from(fingerprints(&columns[0])?)))
    })
}

fn same_article() -> Function {
    let page = Page {
        name: "gisa_same_article",
        description:
            "Returns whether two news texts are near-equal copies of one story: whether their \
            fingerprints differ in no more than `max_distance` bits. Null where one has no body. \
            Takes the fingerprints themselves too, which compares many pairs much faster."
                .to_owned(),
        syntax: "gisa_same_article(a, b[, max_distance])".to_owned(),
        example: "> select gisa_same_article(gisa_fingerprint(a.text), b.fingerprint, 3) from …"
            .to_owned(),
        arguments: vec![
            ("a", "News text, or the fingerprint of one."),
            ("b", "The same of the other."),
            ("max_distance", "How many of the 64 bits may differ. Default: 7."),
        ],
    };
    let pairs = [arguments::text(), arguments::fingerprint()];
    let signatures = pairs.into_iter().flat_map(|side| {
        let plain = vec![side.clone(), side];
        let bounded = [plain.clone(), vec![arguments::distance()]].concat();
        [plain, bounded].map(TypeSignature::Coercible)
    });
    Function::new(page, signatures.collect(), DataType::Boolean, are_same)
}

fn are_same(columns: &[ArrayRef]) -> Result<ArrayRef> {
    let (left, right) = (fingerprints(&columns[0])?, fingerprints(&columns[1])?);
    let bounds = match columns.get(2) {
        Some(column) => numbers::<Int64Type>(column),
        None => vec![Some(MAX_DISTANCE); left.len()],
    };
    let rows = left.into_iter().zip(right).zip(bounds);
    let same = rows.map(|((a, b), bound)| Some(i64::from((a? ^ b?).count_ones()) <= bound?));
    Ok(Arc::new(same.collect::<BooleanArray>()))
}

/// Fingerprints as they are, or of texts.
fn fingerprints(column: &ArrayRef) -> Result<Vec<Option<u64>>> {
    if column.data_type() == &DataType::UInt64 {
        return Ok(numbers::<UInt64Type>(column));
    }
    let extractor = Extractor::default();
    let read = |text| attempt(text, |text| bits(&extractor.clean(text))).flatten();
    Ok(texts(column)?.into_iter().map(read).collect())
}

/// All zeros are no fingerprint but the sign that there is no body.
fn bits(article: &Article) -> Option<u64> {
    u64::from_str_radix(&article.fingerprint, 16).ok().filter(|bits| *bits != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = "정부는 27일 회의를 열었다. 장관은 예산 2억원을 늘린다고 말했다.";

    fn column(texts: &[Option<&str>]) -> ArrayRef {
        Arc::new(StringArray::from(texts.to_vec()))
    }

    #[test]
    fn a_text_without_a_body_has_no_fingerprint() {
        let found = fingerprints(&column(&[None, Some(""), Some(STORY)])).unwrap();
        assert_eq!((found[0], found[1]), (None, None));
        assert!(found[2].is_some());
    }

    #[test]
    fn what_the_page_adds_does_not_count() {
        let scraped = format!("기사 스크랩\n공유\n{STORY}\n");
        let same =
            are_same(&[column(&[Some(STORY), Some(STORY)]), column(&[Some(&scraped), None])]);
        let same: BooleanArray = same.unwrap().as_any().downcast_ref().cloned().unwrap();
        assert_eq!(same, BooleanArray::from(vec![Some(true), None]));
    }

    #[test]
    fn distance_is_a_number_of_bits() {
        let side = |bits: u64| -> ArrayRef { Arc::new(UInt64Array::from(vec![bits])) };
        let within = |bound: i64| {
            let bound: ArrayRef = Arc::new(arrow::array::Int64Array::from(vec![bound]));
            are_same(&[side(0b1011), side(0b1000), bound]).unwrap()
        };
        assert_eq!(*within(2), BooleanArray::from(vec![true]));
        assert_eq!(*within(1), BooleanArray::from(vec![false]));
    }
}
