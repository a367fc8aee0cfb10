//! Surnames, given-name syllables and parts of foreign names.

use super::{Table, Text, hash::HashMap};
use crate::Error;

/// What names of persons are made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    surnames: HashMap<Text, i32>,
    /// Hangul of surnames that headlines write in hanja: 尹.
    hanja: HashMap<Text, Text>,
    syllables: HashMap<char, Syllable>,
    /// Tokens of foreign names; `true` where the token stands first.
    foreign: HashMap<Text, bool>,
    /// Words that look like a name and are none; `true` for nouns.
    common: HashMap<Text, bool>,
}

/// The weight of the rarest surnames, each of which begins many more words than names.
const RAREST: i32 = -4;
/// What speaks against such a surname before a common noun: 범+국민.
const COMMON_GIVEN: i32 = 8;
/// What speaks for a surname of two syllables, with which few words begin.
const DOUBLE: i32 = 6;
/// How usual both syllables of the given name are at least behind such a surname.
const USUAL: i32 = 5;

#[derive(Clone, Copy, Debug)]
struct Syllable {
    first: i32,
    second: i32,
    foreign: i32,
}

impl Names {
    /// Columns: surname, weight 0 to 3, hanja.
    pub(super) fn load_surnames(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.surnames.insert(row.text(0), row.parse(1, "weight")?);
            for hanja in row.list(2) {
                self.hanja.insert(hanja, row.text(0));
            }
            Ok(())
        })
    }

    /// Columns: syllable, weight as first and as second of a given name, foreign weight.
    pub(super) fn load_syllables(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(4, 1, |row| {
            let syllable = Syllable {
                first: row.parse(1, "first")?,
                second: row.parse(2, "second")?,
                foreign: row.parse(3, "foreign")?,
            };
            self.syllables.insert(row.parse(0, "syllable")?, syllable);
            Ok(())
        })
    }

    /// Columns: token, places (letters `f`, `l`).
    pub(super) fn load_foreign(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.foreign.insert(row.text(0), row.cell(1).contains('f'));
            Ok(())
        })
    }

    /// Columns: word, kind.
    pub(super) fn load_common(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            let kinds = [("noun", true), ("other", false)];
            self.common.insert(row.text(0), row.one_of(1, "kind", &kinds)?);
            Ok(())
        })
    }

    /// A surname in Hangul, however it is written.
    pub(crate) fn hangul<'a>(&'a self, surname: &'a str) -> &'a str {
        self.hanja.get(surname).map_or(surname, |hangul| hangul)
    }

    pub(crate) fn is_common(&self, word: &str) -> bool {
        self.common.contains_key(word)
    }

    /// Whether `word` is known to be no noun: 이번, 위한.
    pub(crate) fn is_function_word(&self, word: &str) -> bool {
        self.common.get(word) == Some(&false)
    }

    /// Whether `word` is a Korean surname; the rarest count in full names only.
    pub(crate) fn is_surname(&self, word: &str) -> bool {
        self.surnames.get(word).is_some_and(|&weight| weight > 0)
    }

    /// Whether `token` is known to stand first in foreign names.
    pub(crate) fn stands_first(&self, token: &str) -> bool {
        self.foreign.get(token).copied().unwrap_or(false)
    }

    /// Whether `token` is a known part of foreign names.
    pub(crate) fn is_foreign(&self, token: &str) -> bool {
        self.foreign.contains_key(token)
    }

    /// How well `word` reads as a Korean name, surname and given name: `None` where it cannot be
    /// one, 2 where it barely is, 24 at most.
    pub(crate) fn korean(&self, word: &str) -> Option<i32> {
        let count = word.chars().take(5).count();
        if !(2..=4).contains(&count) || self.is_common(word) {
            return None;
        }
        let cut =
            |syllables: usize| word.char_indices().nth(syllables).map(|(at, _)| word.split_at(at));
        let long = cut(2).filter(|_| count >= 3).and_then(|parts| self.parts(parts));
        let doubt = cut(2).filter(|_| count == 3).map_or(0, |parts| self.doubt(parts));
        long.or_else(|| cut(1).filter(|_| count <= 3).and_then(|parts| self.parts(parts)))
            .map(|score| score - doubt)
            .filter(|&score| score >= 2)
    }

    /// How much speaks against a name in a noun with a syllable that makes nouns or verbs of it:
    /// 조사+단, 현대+차, 채용+한.
    fn doubt(&self, (noun, syllable): (&str, &str)) -> i32 {
        const VERBS: &str = "한된될할해";
        const NOUNS: &str = "부처청원국실과팀단회위장관소시군구도당대법검협측차사성제학력계권론자인식안실들형급직업감액값적";
        match self.is_common(noun) {
            true if VERBS.contains(syllable) => 24,
            true if NOUNS.contains(syllable) => 10,
            _ => 0,
        }
    }

    fn parts(&self, (surname, given): (&str, &str)) -> Option<i32> {
        let rarity = *self.surnames.get(surname)?;
        let double = surname.chars().nth(1).is_some();
        let weight =
            if rarity == 0 { RAREST } else { rarity * 2 } + if double { DOUBLE } else { 0 };
        if given == "모" {
            return None;
        }
        const UNKNOWN: Syllable = Syllable { first: 0, second: 0, foreign: 0 };
        let mut syllables = given.chars().map(|c| self.syllables.get(&c).unwrap_or(&UNKNOWN));
        let (first, second) = (syllables.next()?, syllables.next());
        match second {
            None if rarity == 0 => None,
            None => Some(weight + first.first.max(first.second) - 4),
            Some(second) => {
                let looks_foreign = first.foreign + second.foreign >= 0;
                let (first, second) = (first.first, second.second);
                if rarity == 0 && (first.min(second) < USUAL || looks_foreign) {
                    return None;
                }
                let word = rarity == 0 && self.is_common(given);
                let doubt = if first == 0 || second == 0 { 6 } else { 0 };
                let doubt = if word { COMMON_GIVEN } else { doubt };
                Some(weight + first + second - doubt)
            }
        }
    }

    /// Whether every syllable of `token` is one of Japanese names: 이노세.
    pub(crate) fn looks_japanese(&self, token: &str) -> bool {
        const SYLLABLES: &str = "아이우에오가기구게고카키쿠케코사시스세소자지즈제조다치쓰데도타테토나니누네노하히후헤호바비부베보마미무메모야유요라리루레로와간긴군겐곤칸신진준젠산텐덴난안인운쇼슈샤주교규료류슌켄";
        token.chars().count() >= 2 && token.chars().all(|c| SYLLABLES.contains(c))
    }

    /// Whether `token` is a Chinese name as Mandarin sounds: 왕이, 리커창. Every syllable is one of
    /// Mandarin, the first a surname, and one of the given name is none of Korean names.
    pub(crate) fn looks_chinese(&self, token: &str) -> bool {
        Self::sounds_chinese(token) && self.may_be_chinese(token)
    }

    fn sounds_chinese(token: &str) -> bool {
        const SURNAMES: &str = "왕리장류천양자오황저우쑨마주후린허가오량정뤄쑹셰탕쉬한덩펑차오청위둥샤오차이톈판선싱친딩젠중쩡뤼루장런궈쑤옌슝쿵랴첸";
        const OWN: &str = "타쉐샤핑룽쥔량칭궈웨쑹펑페링메셴커챵밍둥췬촨춰줴좡쩡쭝뎬돤둬훙훠롄랴롼뤄뤼몐멍녠눙눠첸쑨쒀샹셰슝쉬쉰솽톈퉁퉈옌윈쩌쯔캉쿵";
        let mut syllables = token.chars();
        let surname = syllables.next().is_some_and(|c| SURNAMES.contains(c));
        surname && syllables.any(|c| OWN.contains(c))
    }

    /// Whether `token` is a surname and one given syllable of Mandarin that Korean names have not: 장옌.
    pub(crate) fn is_short_chinese(&self, token: &str) -> bool {
        token.chars().count() == 2 && Self::sounds_chinese(token) && !self.is_common(token)
    }

    /// Whether all syllables of `token` are those of Mandarin, as beside a Chinese body is enough.
    pub(crate) fn may_be_chinese(&self, token: &str) -> bool {
        const SYLLABLES: &str = "아안앙오바반방베번벙비볜뱌보부빈빙차찬창처천청츠충추촨춘춰자잔장저전정즈중주좌좐좡준줘짜짠짱쩌쩡쯔쭝쭈쭌쭤다단당더덩디뎬댜뎨딩둥두돤둔둬어언얼파판팡페펀펑포푸가간강거건겅궁구과관광군궈하한항허헤헌헝훙후화환황훈훠지젠제진징쥐줴쥔카칸캉커컨컹쿵쿠콰콴쾅쿤쿼라란랑러레렁리랴롄량례린링류룽루롼룬뤄뤼뤠마만망메먼멍미몐먀민밍모무나난낭네넌넝니녠냥냐녜닌닝뉴눙누놘눠뉘핀핑피폔퍄치첸체친칭취췌췬런르싸싼쌍써썬쓰쑹쑤쏸쑨쒀사산상서선성스수솨솽순숴타탄탕터텅티톈탸톄팅퉁투퇀툰퉈와완왕웨원웡워우시샤셴샹셰신싱슝슈쉬쉐쉰야옌양예이인잉요융유위윈챵웬";
        (3..=4).contains(&token.chars().count())
            && token.chars().all(|c| SYLLABLES.contains(c))
            && !self.is_common(token)
    }

    /// How well `token` reads as part of a transliterated name, by its syllables alone: twice the
    /// log-odds a syllable, about -9 to 9; a common word has -9.
    pub(crate) fn foreign_look(&self, token: &str) -> i32 {
        // Syllables of no Korean word and no name in the table are those of rare foreign names.
        const UNSEEN: i32 = 3;
        if self.is_common(token) {
            return -9;
        }
        let mut count = 0;
        let mut sum = 0;
        for c in token.chars() {
            if !('가'..='힣').contains(&c) {
                return -9;
            }
            sum += self.syllables.get(&c).map_or(UNSEEN, |syllable| syllable.foreign);
            count += 1;
        }
        if count == 0 { -9 } else { sum / count }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;

    #[test]
    fn korean_names_and_words() {
        let lexicon = Lexicon::embedded().unwrap();
        for name in ["김용래", "문재인", "오멸", "남궁훈", "제갈민수", "한덕수", "추경호"]
        {
            assert!(lexicon.names.korean(name).is_some(), "{name}");
        }
        for word in ["정부", "이번", "전자", "국방부", "현대차", "조사단", "시스템"]
        {
            assert_eq!(lexicon.names.korean(word), None, "{word}");
        }
    }

    #[test]
    fn foreign_tokens() {
        let lexicon = Lexicon::embedded().unwrap();
        for token in ["스클랴르", "토카예프", "베옌스", "밴스"] {
            assert!(lexicon.names.foreign_look(token) >= 2, "{token}");
        }
        for word in ["산업인프라개발부", "프로젝트", "경제", "참석한"] {
            assert!(lexicon.names.foreign_look(word) < 0, "{word}");
        }
    }
}
