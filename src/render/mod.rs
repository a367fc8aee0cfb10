//! Record → other views of it. No rule about Korean lives here.

mod display;
mod highlight;
mod offsets;
mod plain;

pub use self::{
    highlight::{Role, Segment},
    offsets::OffsetUnit,
};
