//! One guideline under the eyes of the lints, with what several of them want to know about it.

use std::cell::OnceCell;

use super::dead::{self, Dead};
use super::folder::Folder;
use super::trial::{self, Trial};
use crate::model::Guideline;

/// A guideline whose file was understood whole.
pub(super) struct Situation<'a> {
    pub(super) folder: &'a Folder<'a>,
    pub(super) guideline: &'a Guideline,
    trials: OnceCell<Vec<Vec<Trial>>>,
    dead: OnceCell<Vec<Dead>>,
}

impl<'a> Situation<'a> {
    pub(super) fn new(folder: &'a Folder<'a>, guideline: &'a Guideline) -> Self {
        Self { folder, guideline, trials: OnceCell::new(), dead: OnceCell::new() }
    }

    /// What the examples show of every grant, by remedy.
    pub(super) fn trials(&self) -> &[Vec<Trial>] {
        self.trials.get_or_init(|| trial::trials(self.folder.policies, self.guideline))
    }

    /// The grants that never decide.
    pub(super) fn dead(&self) -> &[Dead] {
        self.dead.get_or_init(|| dead::find(self))
    }
}
