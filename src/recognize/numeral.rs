//! Korean numerals: digits and Hangul in any mix.
