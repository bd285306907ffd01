//! One guideline under the eyes of the lints, with what several of them want to know about it.

use std::cell::OnceCell;

use super::dead::{self, Dead};
use super::folder::Folder;
use super::trial::{self, Trial, Tried};
use crate::model::{Guideline, Policies};

/// A guideline whose file was understood whole.
pub(super) struct Situation<'a> {
    pub(super) folder: &'a Folder<'a>,
    pub(super) guideline: &'a Guideline,
    examples: OnceCell<Vec<Tried>>,
    trials: OnceCell<Vec<Vec<Trial>>>,
    dead: OnceCell<Vec<Dead>>,
    alone: OnceCell<Policies>,
}

impl<'a> Situation<'a> {
    pub(super) fn new(folder: &'a Folder<'a>, guideline: &'a Guideline) -> Self {
        let (examples, trials, dead) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { folder, guideline, examples, trials, dead, alone: OnceCell::new() }
    }

    /// The examples with the answers they get, in written order.
    pub(super) fn examples(&self) -> &[Tried] {
        self.examples.get_or_init(|| trial::examples(self.folder.policies, self.guideline))
    }

    /// What the examples show of every grant, by remedy.
    pub(super) fn trials(&self) -> &[Vec<Trial>] {
        self.trials.get_or_init(|| trial::trials(self.folder.policies, self.guideline, self.examples()))
    }

    /// The grants that never decide.
    pub(super) fn dead(&self) -> &[Dead] {
        self.dead.get_or_init(|| dead::find(self))
    }

    /// The organisation with this guideline alone: what an exact comparison looks at, so that its cost does
    /// not grow with the folder.
    pub(super) fn alone(&self) -> &Policies {
        self.alone.get_or_init(|| Policies {
            organisation: self.folder.policies.organisation.clone(),
            departments: Vec::new(),
            guidelines: vec![self.guideline.clone()],
            notices: Vec::new(),
            recognitions: Vec::new(),
        })
    }
}
