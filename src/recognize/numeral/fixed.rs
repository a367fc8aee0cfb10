//! Exact decimals of the size that prose needs.

use rust_decimal::Decimal;

/// An exact decimal: `mantissa` / 10^`places`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::recognize) struct Fixed {
    pub(super) mantissa: u128,
    pub(super) places: u32,
}

impl Fixed {
    pub(in crate::recognize) const fn from_int(value: u64) -> Fixed {
        Fixed { mantissa: value as u128, places: 0 }
    }

    pub(in crate::recognize) fn times(self, factor: u64) -> Option<Fixed> {
        Some(Fixed { mantissa: self.mantissa.checked_mul(u128::from(factor))?, ..self })
    }

    pub(in crate::recognize) fn plus(self, other: Fixed) -> Option<Fixed> {
        let places = self.places.max(other.places);
        let mantissa = self.at(places)?.checked_add(other.at(places)?)?;
        Some(Fixed { mantissa, places })
    }

    /// Hundredths of it, for cents.
    pub(in crate::recognize) fn hundredth(self) -> Fixed {
        Fixed { places: self.places + 2, ..self }
    }

    pub(in crate::recognize) fn half(self) -> Option<Fixed> {
        let tenths = Fixed { places: self.places + 1, ..self.times(5)? };
        Some(if tenths.mantissa.is_multiple_of(10) {
            Fixed { mantissa: tenths.mantissa / 10, ..self }
        } else {
            tenths
        })
    }

    pub(in crate::recognize) fn is_less(self, other: Fixed) -> bool {
        let places = self.places.max(other.places);
        match (self.at(places), other.at(places)) {
            (Some(a), Some(b)) => a < b,
            _ => false,
        }
    }

    pub(in crate::recognize) fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// The value where it is whole.
    pub(in crate::recognize) fn whole(self) -> Option<u128> {
        (self.places == 0).then_some(self.mantissa)
    }

    /// The value without noughts at its end behind the point.
    pub(in crate::recognize) fn to_decimal(self) -> Option<Decimal> {
        let mantissa = i128::try_from(self.mantissa).ok()?;
        Decimal::try_from_i128_with_scale(mantissa, self.places).ok().map(|d| d.normalize())
    }

    fn at(self, places: u32) -> Option<u128> {
        self.mantissa.checked_mul(10u128.checked_pow(places - self.places)?)
    }
}
