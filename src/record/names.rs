//! The names that the values of enums have in JSON, for programs that print them.

use std::{fmt, str::FromStr};

use super::{
    Anchor, Bound, CueClass, EntityKind, Grain, Kind, LinkKind, LocationKind, OrganizationKind,
    ProjectKind, RemovedKind, Sector,
};
use crate::{Error, error::ErrorKind};

macro_rules! names {
    ($kind:ident: $first:ident => $first_name:literal, $($value:ident => $name:literal,)*) => {
        impl $kind {
            /// The name that the value has in JSON; `Display` writes it as well, and `FromStr` reads it.
            ///
            /// ```
            #[doc = concat!("let value = gisa::record::", stringify!($kind::$first), ";")]
            #[doc = concat!("assert_eq!(value.as_str(), ", stringify!($first_name), ");")]
            #[doc = concat!("assert_eq!(", stringify!($first_name), ".parse(), Ok(value));")]
            /// ```
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $kind::$first => $first_name,
                    $($kind::$value => $name,)*
                }
            }

            #[cfg(test)]
            const EACH: &[$kind] = &[$kind::$first, $($kind::$value),*];
        }

        impl FromStr for $kind {
            type Err = Error;

            fn from_str(name: &str) -> Result<$kind, Error> {
                match name {
                    $first_name => Ok($kind::$first),
                    $($name => Ok($kind::$value),)*
                    _ => {
                        let (value, expected) = (name.to_owned(), "the name of one of its values");
                        Err(ErrorKind::Option { name: stringify!($kind), value, expected }.into())
                    }
                }
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

names! { EntityKind:
    Official => "official",
    Organization => "organization",
    Location => "location",
    Amount => "amount",
    Project => "project",
    Date => "date",
    Quote => "quote",
    Quantity => "quantity",
}

names! { Kind:
    Article => "article",
    Flash => "flash",
    Photo => "photo",
    Transcript => "transcript",
    List => "list",
    Opinion => "opinion",
    Notice => "notice",
}

names! { RemovedKind:
    Ui => "ui",
    Noise => "noise",
    Duplicate => "duplicate",
    Agency => "agency",
    Byline => "byline",
    Caption => "caption",
    Timestamp => "timestamp",
    Copyright => "copyright",
    Related => "related",
    Promotion => "promotion",
    Notice => "notice",
}

names! { OrganizationKind:
    Ministry => "ministry",
    Agency => "agency",
    LocalGovernment => "local_government",
    Court => "court",
    Prosecution => "prosecution",
    Police => "police",
    Military => "military",
    Parliament => "parliament",
    Party => "party",
    CentralBank => "central_bank",
    PublicInstitution => "public_institution",
    Company => "company",
    School => "school",
    Hospital => "hospital",
    International => "international",
    Media => "media",
    Association => "association",
    Other => "other",
}

names! { LocationKind:
    Country => "country",
    Province => "province",
    City => "city",
    District => "district",
    Town => "town",
    Facility => "facility",
    Natural => "natural",
    Region => "region",
    Continent => "continent",
}

names! { Sector:
    Public => "public",
    Business => "business",
    Other => "other",
}

names! { ProjectKind:
    Plant => "plant",
    Infrastructure => "infrastructure",
    Development => "development",
    Programme => "programme",
    Policy => "policy",
    Agreement => "agreement",
    Bill => "bill",
    Fund => "fund",
    Event => "event",
    Other => "other",
}

names! { LinkKind:
    ProjectAmount => "project_amount",
    ProjectLocation => "project_location",
    ProjectDate => "project_date",
    ProjectOrganization => "project_organization",
    OfficialOrganization => "official_organization",
    OfficialStatement => "official_statement",
    OfficialMeeting => "official_meeting",
    AmountConversion => "amount_conversion",
}

names! { Bound:
    Exact => "exact",
    AtLeast => "at_least",
    MoreThan => "more_than",
    AtMost => "at_most",
    LessThan => "less_than",
}

names! { Grain:
    Day => "day",
    Week => "week",
    Month => "month",
    Quarter => "quarter",
    Half => "half",
    Year => "year",
}

names! { Anchor:
    Published => "published",
    Text => "text",
}

names! { CueClass:
    Say => "say",
    Stress => "stress",
    Claim => "claim",
    Ask => "ask",
    Announce => "announce",
    Promise => "promise",
    Expect => "expect",
    Feel => "feel",
    Hearsay => "hearsay",
    Source => "source",
}

#[cfg(test)]
mod tests {
    use std::fmt::Display;

    use serde::Serialize;

    use super::*;

    fn check<T>(values: &[T])
    where
        T: Serialize + Display + FromStr<Err = Error> + PartialEq + std::fmt::Debug,
    {
        for value in values {
            assert_eq!(serde_json::to_value(value).unwrap(), value.to_string());
            assert_eq!(value.to_string().parse().as_ref(), Ok(value));
        }
        let error = "none".parse::<T>().unwrap_err().to_string();
        assert!(error.ends_with(": \"none\" is not the name of one of its values"), "{error}");
    }

    #[test]
    fn values_are_called_as_in_json() {
        check(EntityKind::EACH);
        check(Kind::EACH);
        check(RemovedKind::EACH);
        check(OrganizationKind::EACH);
        check(LocationKind::EACH);
        check(Sector::EACH);
        check(ProjectKind::EACH);
        check(LinkKind::EACH);
        check(Bound::EACH);
        check(Grain::EACH);
        check(Anchor::EACH);
        check(CueClass::EACH);
    }
}
