//! What a profile demands is there, where no other rule names the lack.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "unmet-element",
    level: Level::Error,
    check: None,
    bad: concat!(
        "--- +base\n--- svod.yaml +\nprofiles: [small]\n--- profiles/small.yaml\n",
        "title: Малый набор\nbasis: practice\nelements:\n",
        "  - id: small-free\n    need: слова о том, что жалоба бесплатна\n    level: error\n",
        "    demand: [{says: {ru: [[бесплатн*], [жалоб*]]}}]\n",
    ),
    good: concat!(
        "--- +base\n--- svod.yaml +\nprofiles: [small]\n--- profiles/small.yaml\n",
        "title: Малый набор\nbasis: practice\nelements:\n",
        "  - id: small-free\n    need: слова о том, что жалоба бесплатна\n    level: error\n",
        "    demand: [{says: {ru: [[бесплатн*], [жалоб*]]}}]\n",
        "--- pages/free.md\n---\ntitle: Сколько стоит пожаловаться\n---\n",
        "Подать жалобу можно бесплатно, в том числе по телефону и по почте.\n",
    ),
};
