//! Departments: who stands behind the agents.

use crate::diagnostic::{Finding, nearest};
use crate::load::context::Context;
use crate::load::folder::File;
use crate::load::meaning;
use crate::load::organisation::{days, hours};
use crate::load::piece::Piece;
use crate::load::yaml::Node;
use crate::model::{Contact, Department, DepartmentId, Texts};

/// Reads a department; its texts are given.
pub(super) fn department(ctx: &mut Context<'_>, file: &File, id: &str, texts: Texts) -> Department {
    let root = file.root.as_ref();
    let contacts: Vec<Contact> = root
        .map_or(&[][..], |root| ctx.list_of(root, "contacts"))
        .iter()
        .filter_map(|node| contact(ctx, node))
        .collect();
    if let Some(root) = root {
        check_deputies(ctx, root, &contacts);
    }
    let supports = root.map_or(&[][..], |root| ctx.list_of(root, "supports"));
    Department {
        id: DepartmentId::new(id),
        texts,
        contacts,
        closed: root.map(|root| days(ctx, root, "closed")).unwrap_or_default(),
        supports: supports
            .iter()
            .filter_map(|item| ctx.text(item).and_then(|name| ctx.guideline_id(name)))
            .collect(),
        place: file.head().into(),
    }
}

fn contact(ctx: &mut Context<'_>, node: &Node) -> Option<Contact> {
    ctx.map(node);
    check_number(ctx, node);
    check_address(ctx, node);
    let mut text = |key| ctx.text_of(node, key).map(|text| text.text().to_owned());
    Some(Contact {
        name: text("name")?,
        phone: text("phone"),
        chat: text("chat"),
        email: text("email"),
        deputy: text("deputy"),
        hours: hours(ctx, node, "hours"),
        away: days(ctx, node, "away"),
        place: node.span.into(),
    })
}

/// Reports a number that nobody can dial.
fn check_number(ctx: &mut Context<'_>, node: &Node) {
    let Some(phone) = node.get("phone").and_then(|node| Piece::of(ctx.sources, node)) else { return };
    if !phone.text().chars().any(|character| character.is_ascii_digit()) {
        let finding = Finding::new(&meaning::UNREADABLE_VALUE, "phone-without-number", phone.span());
        ctx.findings.push_unless_known(finding.arg("written", phone.text()));
    }
}

/// Reports an address to which nothing can be sent.
fn check_address(ctx: &mut Context<'_>, node: &Node) {
    let Some(email) = node.get("email").and_then(|node| Piece::of(ctx.sources, node)) else { return };
    let is_part = |part: &str| {
        !part.is_empty()
            && !part.contains(|letter: char| letter.is_whitespace() || "@:()<>,;\"".contains(letter))
    };
    if !email.text().split_once('@').is_some_and(|(name, host)| is_part(name) && is_part(host)) {
        let finding = Finding::new(&meaning::UNREADABLE_VALUE, "email-unreadable", email.span());
        ctx.findings.push_unless_known(finding.arg("written", email.text()));
    }
}

/// Reports a deputy who is no contact of the department, or stands in for themselves.
fn check_deputies(ctx: &mut Context<'_>, root: &Node, contacts: &[Contact]) {
    for node in root.get("contacts").and_then(Node::as_list).unwrap_or_default() {
        let Some(deputy) = ctx.text_of(node, "deputy") else { continue };
        let name = node.get("name").and_then(Node::as_str);
        if !contacts.iter().any(|contact| contact.name == deputy.text()) {
            let near = nearest(deputy.text(), contacts.iter().map(|contact| contact.name.as_str()));
            let finding = Finding::new(&meaning::UNKNOWN_CONTACT, "unknown-deputy", deputy.span());
            ctx.find(finding.arg("name", deputy.text()).did_you_mean(near));
        } else if name == Some(deputy.text()) {
            let finding = Finding::new(&meaning::UNKNOWN_CONTACT, "own-deputy", deputy.span());
            ctx.find(finding.arg("name", deputy.text()));
        }
    }
}
