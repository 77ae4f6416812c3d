//! Guards in a project's templates: behind each tag that repeats something, and each that gives a
//! value a name, stands a call that counts. Tera itself lets loops within loops go on for days, and
//! a text that is added to itself grow until no memory is left.

use std::cell::Cell;

use tera::{Kwargs, State, Tera, TeraResult, Value};

/// How much the loops of a page may do: a round counts one, as does each number that `range` makes
/// and each `GRAIN` bytes that get a name.
const MOST: usize = 2_000_000;

/// See `MOST`.
const GRAIN: usize = 256;

/// The longest value that may get a name, in bytes or in members.
const LONGEST: usize = 16 << 20;

/// What the guards call: a round, and a value that got a name.
const ROUND: &str = "svod_round";
const NAMED: &str = "svod_named";

thread_local! {
    /// What the loops of the page that this thread fills have done.
    static DONE: Cell<usize> = const { Cell::new(0) };
}

/// A call that is put into a template.
struct Guard {
    /// The tag that it watches, in bytes of the original.
    tag: usize,
    /// The end of the tag, where it is put.
    end: usize,
    call: String,
}

/// Begins to count for another page.
pub(super) fn begin() {
    DONE.set(0);
}

/// Makes known what the guards call, and Tera's own `range` with the same limit.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function(ROUND, |_: Kwargs, _: &State<'_>| count(1));
    tera.register_function(NAMED, |arguments: Kwargs, _: &State<'_>| named(&arguments));
    tera.register_function("range", |arguments: Kwargs, _: &State<'_>| range(&arguments));
}

/// Whether an error comes from here, or from Tera's own limits.
pub(super) fn is_excess(message: &str) -> bool {
    message.contains("exceeds the limit") || message.contains("recursion depth")
}

/// The template with its guards, on the same lines; what it prints is the same.
pub(super) fn guarded(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    let mut from = 0;
    for guard in guards(text) {
        guarded.push_str(&text[from..guard.end]);
        guarded.push_str(&guard.call);
        from = guard.end;
    }
    guarded + &text[from..]
}

/// The line and the column of a byte of a text, in characters from 1.
pub(super) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (1 + before.matches('\n').count(), 1 + before[start..].chars().count())
}

/// The line and the column of the original that stand at a place of the guarded template; what a
/// guard says is said of its tag. Columns are characters from 1.
pub(super) fn original(text: &str, (line, column): (usize, usize)) -> (usize, usize) {
    let mut shift = 0;
    for guard in guards(text) {
        let (of, end) = place(text, guard.end);
        if of != line || end + shift > column {
            continue;
        }
        let length = guard.call.chars().count();
        if column < end + shift + length {
            return place(text, guard.tag);
        }
        shift += length;
    }
    (line, column - shift)
}

fn count(more: usize) -> TeraResult<Value> {
    DONE.set(DONE.get().saturating_add(more));
    if DONE.get() > MOST {
        return Err(tera::Error::message("what the loops do exceeds the limit"));
    }
    Ok(Value::safe_string(""))
}

fn named(arguments: &Kwargs) -> TeraResult<Value> {
    let value: &Value = arguments.must_get("value")?;
    let members = || value.as_array().map_or(0, <[Value]>::len);
    let length = value.as_str().map_or_else(members, str::len);
    if length > LONGEST {
        return Err(tera::Error::message("the length of the value exceeds the limit"));
    }
    count(length / GRAIN)
}

fn range(arguments: &Kwargs) -> TeraResult<Vec<i64>> {
    let (start, end) = (arguments.get("start")?.unwrap_or(0_i64), arguments.must_get("end")?);
    let step: i64 = arguments.get("step_by")?.unwrap_or(1);
    if step < 1 || start > end {
        return Err(tera::Error::message("`range` goes from `start` up to `end`"));
    }
    let step = usize::try_from(step).unwrap_or(usize::MAX);
    let length = usize::try_from(end.saturating_sub(start)).unwrap_or(usize::MAX) / step;
    // A loop that goes round without counting is one round of the loop around it.
    count(length.saturating_add(1))?;
    Ok((start..end).step_by(step).collect())
}

fn guards(text: &str) -> Vec<Guard> {
    let mut guards = Vec::new();
    // The names of the blocks that give what they hold a name.
    let mut open = Vec::new();
    for (tag, end) in tags(text) {
        let is_trimming = text[..end].ends_with("-%}");
        let (word, rest) = word_of(&text[tag..end]);
        let name = &rest[..name_end(rest)];
        let call = match word {
            "for" | "include" | "component" => format!("{ROUND}()"),
            "set" | "set_global" if rest[name.len()..].trim_start().starts_with('=') => {
                format!("{NAMED}(value={name})")
            }
            "set" | "set_global" => {
                open.push(name);
                continue;
            }
            "endset" => match open.pop() {
                Some(name) => format!("{NAMED}(value={name})"),
                None => continue,
            },
            _ => continue,
        };
        let close = if is_trimming { " -}}" } else { " }}" };
        guards.push(Guard { tag, end, call: format!("{{{{ {call}{close}") });
    }
    guards
}

fn name_end(words: &str) -> usize {
    words.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(words.len())
}

/// The tags of a template, each from its `{%` to behind its `%}`; not those in comments, in quotes
/// and in what is printed as it stands.
fn tags(text: &str) -> Vec<(usize, usize)> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find('{') {
        let start = at + next;
        let rest = &text[start..];
        let end = match rest.as_bytes().get(1) {
            Some(b'#') => rest[2..].find("#}").map(|end| start + end + 4),
            Some(b'%') => closed(text, start, "%}"),
            Some(b'{') => closed(text, start, "}}"),
            _ => Some(start + 1),
        };
        let Some(end) = end else { break };
        at = end;
        if rest.starts_with("{%") {
            tags.push((start, end));
            if word_of(rest).0 == "raw" {
                at = end_of_raw(text, end);
            }
        }
    }
    tags
}

/// Where what is printed as it stands ends.
fn end_of_raw(text: &str, start: usize) -> usize {
    let mut tags = text[start..].match_indices("{%");
    let end = tags.find(|(at, _)| word_of(&text[start + at..]).0 == "endraw");
    end.map_or(text.len(), |(at, _)| start + at)
}

/// The word that a tag begins with, and what comes behind it.
fn word_of(tag: &str) -> (&str, &str) {
    let words = tag.trim_start_matches(['{', '%', '-']).trim_start();
    let (word, rest) = words.split_at(name_end(words));
    (word, rest.trim_start())
}

/// Behind the first `close` that stands in no quotes.
fn closed(text: &str, start: usize, close: &str) -> Option<usize> {
    let mut quote = None;
    let mut letters = text[start..].char_indices();
    while let Some((at, letter)) = letters.next() {
        match quote {
            Some(_) if letter == '\\' => drop(letters.next()),
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if matches!(letter, '"' | '\'' | '`') => quote = Some(letter),
            None if text[start + at..].starts_with(close) => return Some(start + at + close.len()),
            None => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_and_what_gets_a_name_is_guarded() {
        let guarded =
            guarded("{% for a in b -%} x{% endfor %}{% set c = 'a' %}{% include \"d\" %}");
        assert_eq!(
            guarded,
            "{% for a in b -%}{{ svod_round() -}} x{% endfor %}\
             {% set c = 'a' %}{{ svod_named(value=c) }}{% include \"d\" %}{{ svod_round() }}"
        );
        let block = super::guarded("{% set c %}{% set_global d %}{% endset %}{%- endset -%}");
        assert_eq!(
            block,
            "{% set c %}{% set_global d %}{% endset %}{{ svod_named(value=d) }}\
             {%- endset -%}{{ svod_named(value=c) -}}"
        );
    }

    #[test]
    fn what_only_looks_like_a_tag_stays_as_it_is() {
        for text in [
            "{# {% for a in b %} #}",
            "{{ '{% for a in b %}' }}",
            "{% raw %}{% for a in b %} {{ {# {% it's %} {%- endraw %}",
            "{% if a == \"%}{% for a in b %}\" %}",
            "{ {% endset %} {%",
            "жалоба {% for",
        ] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn a_place_is_that_of_the_original() {
        let text = "я\n– {% for a in b %}{% for c in d %}{{ x }}{% endfor %}{% endfor %}";
        let guarded = guarded(text);
        let column = |text: &str, word: &str| {
            let line = text.lines().nth(1).unwrap();
            1 + line[..line.find(word).unwrap()].chars().count()
        };
        for word in ["{% for a", "{% for c", "{{ x", "{% endfor"] {
            let place = original(text, (2, column(&guarded, word)));
            assert_eq!(place, (2, column(text, word)), "{word}");
        }
        let guard = original(text, (2, column(&guarded, "svod_round")));
        assert_eq!(guard, (2, column(text, "{% for a")));
        assert_eq!(original(text, (1, 1)), (1, 1));
    }
}
