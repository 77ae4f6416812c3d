//! The pause before a check: it begins anew with each change, and no question prolongs it.
#![expect(clippy::disallowed_methods, reason = "how long to wait is no part of what is told")]

use std::time::{Duration, Instant};

/// For how long nothing may be typed before a project is checked.
const LENGTH: Duration = Duration::from_millis(150);

/// How long to wait until the next check.
#[derive(Debug, Default)]
pub(super) struct Pause {
    /// How many changes there were, and when the last one was seen; none while nothing waits.
    last: Option<(u64, Instant)>,
}

impl Pause {
    /// What is left of it after so many changes that wait for a check; none if none does.
    pub(super) fn left(&mut self, waiting: Option<u64>) -> Option<Duration> {
        let now = Instant::now();
        let changes = waiting.or_else(|| {
            self.last = None;
            None
        })?;
        let known = self.last.filter(|(seen, _)| *seen == changes);
        let (_, since) = *self.last.insert(known.unwrap_or((changes, now)));
        Some((since + LENGTH).saturating_duration_since(now))
    }
}
