//! Record → other views of it. No rule about Korean lives here.

mod offsets;

pub use self::offsets::OffsetUnit;
