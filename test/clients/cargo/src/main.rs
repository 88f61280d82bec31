use semver::Version;
use std::io::{stdin, BufRead};

/// For each line but the last, whether its version is below, at or above the next one's: -1, 0, 1; nothing where one is none.
fn main() {
    let versions: Vec<Option<Version>> = stdin().lock().lines().map(|line| Version::parse(&line.unwrap()).ok()).collect();
    for pair in versions.windows(2) {
        match pair {
            [Some(a), Some(b)] => println!("{}", a.cmp_precedence(b) as i8),
            _ => println!(),
        }
    }
}
