//! Record → other views of it. No rule about Korean lives here.

mod offsets;
mod plain;

pub use self::offsets::OffsetUnit;
