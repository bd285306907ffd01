//! The older version under the names that the newer one gives: what `formerly` says is the same keeps its
//! history, so it is compared as the same.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{
    Across, Affected, Derivation, Example, Fact, Guideline, GuidelineId, Policies, Remedy, RemedyId,
    RemedyPath, Scope, Text, Texts,
};

/// Returns the older version with the names of the newer one, where `formerly` gives any.
pub(super) fn carried<'a>(before: &'a Policies, after: &Policies) -> Cow<'a, Policies> {
    let names = Names::of(before, after);
    if names.guidelines.is_empty() && names.remedies.is_empty() {
        return Cow::Borrowed(before);
    }
    let mut carried = before.clone();
    carried.organisation.facts.iter_mut().for_each(|fact| names.fact(fact));
    for department in &mut carried.departments {
        department.supports.iter_mut().for_each(|guideline| *guideline = names.guideline(guideline));
    }
    for affected in carried.notices.iter_mut().flat_map(|notice| &mut notice.affects) {
        if let Affected::Guideline(guideline) = affected {
            *guideline = names.guideline(guideline);
        }
    }
    carried.guidelines.iter_mut().for_each(|guideline| names.within(guideline));
    carried.guidelines.sort_by(|a, b| a.id.cmp(&b.id));
    Cow::Owned(carried)
}

/// Newer names by older ones; remedies are named with the older name of their guideline.
#[derive(Default)]
struct Names {
    guidelines: BTreeMap<GuidelineId, GuidelineId>,
    remedies: BTreeMap<RemedyPath, RemedyId>,
}

impl Names {
    fn of(before: &Policies, after: &Policies) -> Self {
        let mut names = Self::default();
        for new in &after.guidelines {
            let is_known = before.guideline(new.id.as_str()).is_some();
            let former = || new.formerly.iter().find_map(|former| before.guideline(former.as_str()));
            // What was renamed is gone under its old name.
            let former = former().filter(|old| !is_known && after.guideline(old.id.as_str()).is_none());
            let Some(old) = former.or_else(|| before.guideline(new.id.as_str())) else { continue };
            if old.id != new.id {
                names.guidelines.insert(old.id.clone(), new.id.clone());
            }
            for remedy in new.remedies.iter().filter(|remedy| old.remedy(remedy.id.as_str()).is_none()) {
                let former = remedy.formerly.iter().find(|former| {
                    old.remedy(former.as_str()).is_some() && new.remedy(former.as_str()).is_none()
                });
                let path =
                    former.map(|former| RemedyPath { guideline: old.id.clone(), remedy: former.clone() });
                names.remedies.extend(path.map(|path| (path, remedy.id.clone())));
            }
        }
        names
    }

    fn guideline(&self, id: &GuidelineId) -> GuidelineId {
        self.guidelines.get(id).unwrap_or(id).clone()
    }

    fn remedy(&self, guideline: &GuidelineId, id: &RemedyId) -> RemedyId {
        let path = RemedyPath { guideline: guideline.clone(), remedy: id.clone() };
        self.remedies.get(&path).unwrap_or(id).clone()
    }

    fn path(&self, path: &RemedyPath) -> RemedyPath {
        RemedyPath {
            guideline: self.guideline(&path.guideline),
            remedy: self.remedy(&path.guideline, &path.remedy),
        }
    }

    fn scope(&self, scope: &mut Scope) {
        match scope {
            Scope::Guideline(guideline) => *guideline = self.guideline(guideline),
            Scope::Remedy(path) => *path = self.path(path),
        }
    }

    fn fact(&self, fact: &mut Fact) {
        if let Some(Derivation::History(history)) = &mut fact.is {
            history.of.iter_mut().for_each(|scope| self.scope(scope));
        }
    }

    fn within(&self, guideline: &mut Guideline) {
        let own = guideline.id.clone();
        guideline.facts.iter_mut().for_each(|fact| self.fact(fact));
        self.texts(&own, &guideline.remedies, &mut guideline.texts);
        guideline.remedies.iter_mut().for_each(|remedy| self.of_remedy(&own, remedy));
        guideline.examples.iter_mut().for_each(|example| self.example(&own, example));
        guideline.id = self.guideline(&own);
    }

    fn of_remedy(&self, own: &GuidelineId, remedy: &mut Remedy) {
        remedy.id = self.remedy(own, &remedy.id);
        for other in remedy.instead_of.iter_mut().chain(&mut remedy.together_with) {
            *other = self.remedy(own, other);
        }
        for cap in &mut remedy.caps {
            if let Across::Listed(scopes) = &mut cap.across {
                scopes.iter_mut().for_each(|scope| self.scope(scope));
            }
        }
    }

    fn example(&self, own: &GuidelineId, example: &mut Example) {
        let given = &mut example.given;
        given.remedy = given.remedy.as_ref().map(|id| self.remedy(own, id));
        given.already_given.iter_mut().for_each(|id| *id = self.remedy(own, id));
        given.history.iter_mut().for_each(|past| past.remedy = self.path(&past.remedy));
    }

    /// Texts of a remedy stand under its name.
    fn texts(&self, own: &GuidelineId, remedies: &[Remedy], texts: &mut Texts) {
        for remedy in remedies {
            let new = self.remedy(own, &remedy.id);
            if new == remedy.id {
                continue;
            }
            let (old, new) = (format!("remedies.{}.", remedy.id), format!("remedies.{new}."));
            rekeyed(&mut texts.source, &old, &new);
            texts.translations.values_mut().for_each(|one| rekeyed(&mut one.texts, &old, &new));
        }
    }
}

fn rekeyed(texts: &mut BTreeMap<Arc<str>, Text>, old: &str, new: &str) {
    let keys: Vec<Arc<str>> = texts.keys().filter(|key| key.starts_with(old)).cloned().collect();
    for key in keys {
        let rest = key.strip_prefix(old).unwrap_or_default();
        let text = texts.remove(&key);
        texts.extend(text.map(|text| (format!("{new}{rest}").into(), text)));
    }
}
