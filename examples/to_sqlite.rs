//! Records in a database: who is named most?
//!
//! `cargo run --example to_sqlite < fixtures/articles/kenya/input.txt`

use std::{
    error::Error,
    io::{self, Write},
};

use gisa::Extractor;
use rusqlite::Connection;

fn main() -> Result<(), Box<dyn Error>> {
    let record = Extractor::default().extract(&io::read_to_string(io::stdin())?);
    let database = Connection::open_in_memory()?;
    database.execute("CREATE TABLE officials (name, title, body, mentions)", [])?;
    for it in &record.officials {
        let row = (&it.name, &it.title, &it.organization, it.mentions.len());
        database.execute("INSERT INTO officials VALUES (?1, ?2, ?3, ?4)", row)?;
    }
    let query = "SELECT ifnull(name, '-'), title FROM officials ORDER BY mentions DESC LIMIT 1";
    let most = database
        .query_row(query, [], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    Ok(writeln!(io::stdout(), "{} {}", most.0, most.1)?)
}
