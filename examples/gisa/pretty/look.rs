//! How wide and in which colours people are shown something.

use std::io;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Effects, Style};
use gisa::record::EntityKind;

/// Columns of a line where nobody tells, and the least with which tables can still be read.
const COLUMNS: usize = 96;
const LEAST: usize = 40;
/// Lines that are longer are hard to follow, however wide the terminal is.
const MOST: usize = 140;

/// A terminal, or what stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) columns: usize,
    pub(crate) colour: bool,
}

impl Look {
    /// As wide as was asked for, or as the terminal is; in colour on a terminal that can, unless
    /// NO_COLOR is set, elsewhere where CLICOLOR_FORCE is.
    pub(crate) fn new(asked: Option<u16>) -> Look {
        let of_terminal = || terminal_size::terminal_size_of(io::stdout()).map(|size| size.0.0);
        let columns = match (asked, asked.or_else(of_terminal)) {
            (Some(columns), _) => usize::from(columns).max(LEAST),
            (None, Some(columns)) => usize::from(columns).clamp(LEAST, MOST),
            (None, None) => COLUMNS,
        };
        Look { columns, colour: AutoStream::choice(&io::stdout()) != ColorChoice::Never }
    }

    /// `style`, or nothing where there are no colours.
    pub(crate) fn paint(self, style: Style) -> Style {
        if self.colour { style } else { Style::new() }
    }

    pub(crate) fn head(self) -> Style {
        self.paint(Style::new().bold())
    }

    pub(crate) fn faint(self) -> Style {
        self.paint(Style::new().dimmed())
    }

    /// The colour of a type, near to that of the page for browsers.
    pub(crate) fn of(self, kind: EntityKind) -> Style {
        let colour = match kind {
            EntityKind::Official => AnsiColor::BrightBlue,
            EntityKind::Organization => AnsiColor::Magenta,
            EntityKind::Location => AnsiColor::Green,
            EntityKind::Amount => AnsiColor::Yellow,
            EntityKind::Project => AnsiColor::BrightRed,
            EntityKind::Date => AnsiColor::Cyan,
            // Other things stand inside quotes and keep their colours.
            EntityKind::Quote => return self.paint(Style::new().italic()),
            _ => AnsiColor::BrightYellow,
        };
        self.paint(colour.on_default())
    }

    /// The colour of words that are a mention of all these: that of the innermost, slanted in a
    /// quote.
    pub(crate) fn of_all(self, kinds: impl Iterator<Item = EntityKind>) -> Style {
        let add = |style: Style, kind| match kind {
            EntityKind::Quote => self.paint(style.effects(style.get_effects() | Effects::ITALIC)),
            kind => self.of(kind).effects(style.get_effects()),
        };
        kinds.fold(Style::new(), add)
    }
}
