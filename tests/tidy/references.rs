//! What a Rust file refers to, read from its syntax.

use std::collections::BTreeSet;

use syn::visit::Visit;

use crate::sources::text;

/// What a Rust file refers to.
#[derive(Default)]
pub(crate) struct References {
    /// Every path, written or imported, in its segments: `["crate", "model", "Money"]`.
    pub(crate) paths: BTreeSet<Vec<String>>,
    /// The modules it declares in files of their own.
    pub(crate) modules: BTreeSet<String>,
}

/// Reads what a Rust file refers to; what stands in the arguments of macros as well.
pub(crate) fn references(path: &str) -> References {
    let file = syn::parse_file(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut references = References::default();
    references.visit_file(&file);
    references
}

impl References {
    fn add_tree(&mut self, start: &[String], tree: &syn::UseTree) {
        let mut path = start.to_vec();
        match tree {
            syn::UseTree::Path(step) => {
                path.push(step.ident.to_string());
                self.add_tree(&path, &step.tree);
            }
            syn::UseTree::Name(name) => self.add(path, &name.ident),
            syn::UseTree::Rename(rename) => self.add(path, &rename.ident),
            syn::UseTree::Glob(_) => drop(self.paths.insert(path)),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_tree(start, tree)),
        }
    }

    fn add(&mut self, mut path: Vec<String>, last: &syn::Ident) {
        path.push(last.to_string());
        self.paths.insert(path);
    }

    /// Finds the paths in the tokens of a macro, which are not a tree of syntax.
    fn add_tokens(&mut self, tokens: &str) {
        let words = tokens.replace("::", " :: ");
        let mut path: Vec<String> = Vec::new();
        let mut joined = false;
        for word in words.split_whitespace().chain([";"]) {
            if word == "::" {
                joined = true;
                continue;
            }
            let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
            if !joined && path.len() > 1 {
                self.paths.insert(std::mem::take(&mut path));
            }
            if !joined {
                path.clear();
            }
            path.push(word.to_owned());
            joined = false;
        }
    }
}

impl<'ast> Visit<'ast> for References {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_tree(&[], &item.tree);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.content.is_none() {
            self.modules.insert(item.ident.to_string());
        }
        syn::visit::visit_item_mod(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.paths.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.add_tokens(&call.tokens.to_string());
        syn::visit::visit_macro(self, call);
    }
}
