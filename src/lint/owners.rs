//! `CODEOWNERS`: who has to agree to a change of which file.
//!
//! Each line is a pattern and its owners; the last line that matches a path counts.

/// The text of a `CODEOWNERS` file and where the policy folder lies in its repository.
#[derive(Clone, Copy, Debug)]
pub struct Owners<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The path of the policy folder from the root of the repository; empty for the root itself.
    pub folder: &'a str,
}

impl<'a> Owners<'a> {
    /// Returns the owners of a file, by its path inside the policy folder.
    #[must_use]
    pub fn of(&self, path: &str) -> Vec<&'a str> {
        let folder = self.folder.trim_matches('/');
        let path = if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") };
        let lines = self.text.lines().map(|line| line.split('#').next().unwrap_or_default());
        let last = lines.rev().find_map(|line| {
            let mut words = line.split_whitespace();
            let pattern = words.next()?;
            matches(pattern, &path).then(|| words.collect())
        });
        last.unwrap_or_default()
    }
}

/// Whether a pattern matches a path: one with a slash before its end begins at the root, one that ends in
/// a slash or names a folder holds for all below it.
fn matches(pattern: &str, path: &str) -> bool {
    let is_folder = pattern.ends_with('/');
    let body = pattern.trim_end_matches('/');
    let is_anchored = body.contains('/');
    let body: Vec<&str> = body.trim_start_matches('/').split('/').collect();
    let path: Vec<&str> = path.split('/').collect();
    let starts = if is_anchored { 0..1 } else { 0..path.len() };
    // `docs/*` speaks of the files of one folder, every other pattern also of what lies below.
    let is_deep = body.last() != Some(&"*");
    starts.into_iter().any(|start| {
        let rest = path.get(start..).unwrap_or_default();
        (1..=rest.len()).any(|end| {
            let is_file = end == rest.len();
            let head = rest.get(..end).unwrap_or_default();
            let may_end_here = if is_file { !is_folder } else { is_deep || is_folder };
            may_end_here && parts_match(&body, head)
        })
    })
}

fn parts_match(pattern: &[&str], path: &[&str]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, None) => true,
        (Some((&"**", rest)), _) => {
            parts_match(rest, path)
                || path.split_first().is_some_and(|(_, below)| parts_match(pattern, below))
        }
        (Some((part, rest)), Some((name, below))) => {
            part_matches(part.as_bytes(), name.as_bytes()) && parts_match(rest, below)
        }
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// Whether a part with `*` and `?` matches a name.
fn part_matches(part: &[u8], name: &[u8]) -> bool {
    match (part.split_first(), name.split_first()) {
        (None, None) => true,
        (Some((b'*', rest)), _) => {
            part_matches(rest, name) || name.split_first().is_some_and(|(_, below)| part_matches(part, below))
        }
        (Some((b'?', rest)), Some((_, below))) => part_matches(rest, below),
        (Some((one, rest)), Some((other, below))) => one == other && part_matches(rest, below),
        (Some(_), None) | (None, Some(_)) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_they_do_on_the_server() {
        let path = "policies/guidelines/billing/late-fee.yaml";
        for pattern in [
            "*",
            "*.yaml",
            "/policies/",
            "billing/",
            "policies/guidelines/billing/*",
            "late-*",
            "policies/**/late-fee.yaml",
            "policies",
            "guidelines/",
        ] {
            assert!(matches(pattern, path), "{pattern}");
        }
        for pattern in
            ["/guidelines/", "policies/*", "shop/", "*.yml", "late-fee.yaml/", "/policies/guidelines/shop/*"]
        {
            assert!(!matches(pattern, path), "{pattern}");
        }
    }

    #[test]
    fn the_last_line_that_matches_counts() {
        let text = "# who\n*  @all\n/policies/guidelines/billing/ @billing @managers # both\n/policies/guidelines/shop/\n";
        let owners = Owners { text, folder: "policies" };
        assert_eq!(owners.of("guidelines/billing/late-fee.yaml"), ["@billing", "@managers"]);
        assert_eq!(owners.of("sayso.yaml"), ["@all"]);
        assert_eq!(owners.of("guidelines/shop/return.yaml"), Vec::<&str>::new());
    }
}
