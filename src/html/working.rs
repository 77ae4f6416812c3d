//! What a reader works with: quizzes, wordings, forms, panels. A page without scripts has them as
//! print has; what a script needs beside the words stands in attributes and templates.

use crate::book::{
    Answer, AnswerKind, Block, Jump, List, ListItem, QuizKey, Run, Table, Working, WorkingPart,
};
use crate::html::block::{self, Scribe};
use crate::html::table;

/// Writes the blocks for what is done with them.
pub(super) fn push<'a>(scribe: &mut Scribe<'a>, working: &'a Working) {
    match (&working.part, working.blocks.as_slice()) {
        (WorkingPart::Quiz(key), [Block::List(list)]) => push_quiz(scribe, key, list),
        (WorkingPart::Wordings, [Block::Table(table)]) => {
            table::push_as(scribe, table, "table wordings");
        }
        (WorkingPart::Scores, [Block::Table(table)]) => {
            table::push_as(scribe, table, "table scores");
        }
        (WorkingPart::Panels { said }, [Block::Table(table)]) => push_panels(scribe, table, *said),
        (WorkingPart::Jump(jump), _) => push_jump(scribe, jump),
        (_, blocks) => block::push(scribe, blocks),
    }
}

fn push_quiz<'a>(scribe: &mut Scribe<'a>, key: &'a QuizKey, list: &'a List) {
    scribe.markup("<ol class=\"quiz\"");
    if let Some(mark) = key.pass_mark {
        scribe.markup(&format!(" data-mark=\"{mark}\""));
    }
    scribe.markup(">");
    for (item, answer) in list.items.iter().zip(&key.answers) {
        push_question(scribe, item, answer);
        scribe.markup("\n");
    }
    scribe.markup("</ol>");
}

fn push_question<'a>(scribe: &mut Scribe<'a>, item: &'a ListItem, answer: &Answer) {
    let kind = match answer.kind {
        AnswerKind::Single => "single",
        AnswerKind::Multiple => "multiple",
        AnswerKind::Order => "order",
        AnswerKind::Match => "match",
        AnswerKind::Open => "open",
    };
    let right: Vec<String> = answer.right.iter().map(usize::to_string).collect();
    let (points, right) = (answer.points, right.join(" "));
    scribe.markup(&format!(
        "<li data-kind=\"{kind}\" data-points=\"{points}\" data-right=\"{right}\">"
    ));
    block::push(scribe, &item.blocks);
    push_template(scribe, "why", std::slice::from_ref(&answer.why));
    push_template(scribe, "criteria", &answer.criteria);
    scribe.markup("</li>");
}

/// Lines that stand nowhere until a script takes them.
fn push_template(scribe: &mut Scribe<'_>, class: &str, lines: &[Vec<Run>]) {
    if lines.iter().all(Vec::is_empty) {
        return;
    }
    scribe.markup(&format!("<template class=\"{class}\">"));
    for line in lines {
        scribe.markup("<p>");
        scribe.runs(line);
        scribe.markup("</p>");
    }
    scribe.markup("</template>");
}

fn push_panels<'a>(scribe: &mut Scribe<'a>, table: &'a Table, said: Option<usize>) {
    scribe.markup("<div class=\"panels\">");
    for row in &table.rows {
        for (column, (title, cell)) in table.head.iter().zip(row).enumerate() {
            let is_said = said == Some(column);
            let class = if is_said { "panel said" } else { "panel" };
            scribe.markup(&format!("<div class=\"{class}\"><p class=\"panel-title\">"));
            scribe.runs(title);
            scribe.markup("</p>");
            scribe.quiet += usize::from(is_said);
            block::push(scribe, &cell.blocks);
            scribe.quiet -= usize::from(is_said);
            scribe.markup("</div>");
        }
    }
    scribe.markup("</div>");
}

fn push_jump(scribe: &mut Scribe<'_>, jump: &Jump) {
    let name = scribe.new_name();
    scribe.markup(&format!("<nav class=\"jump\" aria-labelledby=\"{name}\"><p id=\"{name}\">"));
    scribe.text(&jump.title);
    scribe.markup("</p><ul role=\"list\">");
    for entry in &jump.entries {
        let around = scribe.around;
        let Some(href) = around.places.href(&entry.anchor, around.page) else { continue };
        scribe.markup("<li><a href=\"");
        scribe.text(&href);
        scribe.markup("\"><span class=\"jump-name\">");
        scribe.text(&entry.title);
        scribe.markup("</span> <span class=\"jump-sign\">");
        scribe.text(&entry.sign);
        scribe.markup("</span></a></li>");
    }
    scribe.markup("</ul></nav>");
}
