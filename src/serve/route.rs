//! What a request asks for. Everything that is not known by its exact path is simply not there.

use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use percent_encoding::percent_decode_str;

/// What to answer with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// A file of the site.
    File(String),
    /// The handbook as it is printed.
    Pdf,
    /// The script of the preview.
    Script,
    /// The news for who looks at this page.
    News(String),
    /// Nothing, and why.
    Refused(StatusCode),
}

/// The path of a request that is one of ours, or why it is refused.
pub(crate) fn route(method: &Method, uri: &Uri, headers: &HeaderMap, port: u16) -> Route {
    if !is_ours(uri, headers, port) {
        return Route::Refused(StatusCode::FORBIDDEN);
    }
    if method != Method::GET && method != Method::HEAD {
        return Route::Refused(StatusCode::METHOD_NOT_ALLOWED);
    }
    let Ok(path) = percent_decode_str(uri.path()).decode_utf8() else {
        return Route::Refused(StatusCode::NOT_FOUND);
    };
    match path.trim_start_matches('/') {
        "" => Route::File(crate::html::INDEX.to_owned()),
        "handbook.pdf" => Route::Pdf,
        "_svod/preview.js" => Route::Script,
        "_svod/news" => Route::News(page(uri)),
        path => Route::File(path.to_owned()),
    }
}

/// Whether a request was sent to us by a name of ours. A page of another site can make a browser ask
/// us under that site's name, and would then be allowed to read the answer.
fn is_ours(uri: &Uri, headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let is_known = |host: &str| {
        let host = host.to_ascii_lowercase();
        let (name, own) = match host.rsplit_once(':') {
            Some((name, number)) if !number.ends_with(']') => (name, number == port.to_string()),
            _ => (host.as_str(), port == 80),
        };
        own && matches!(name, "localhost" | "127.0.0.1" | "[::1]")
    };
    host.to_str().is_ok_and(is_known)
        && uri.authority().is_none_or(|authority| is_known(authority.as_str()))
}

/// The page that the news is for.
fn page(uri: &Uri) -> String {
    let page = uri.query().and_then(|query| query.strip_prefix("page=")).unwrap_or_default();
    percent_decode_str(page).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: &Method, uri: &str, hosts: &[&str]) -> Route {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(header::HOST, host.parse().unwrap());
        }
        route(method, &uri.parse().unwrap(), &headers, 4477)
    }

    fn got(uri: &str) -> Route {
        asked(&Method::GET, uri, &["127.0.0.1:4477"])
    }

    #[test]
    fn only_our_own_names_are_answered() {
        let file = Route::File("a.html".to_owned());
        for host in ["127.0.0.1:4477", "localhost:4477", "LocalHost:4477", "[::1]:4477"] {
            assert_eq!(asked(&Method::GET, "/a.html", &[host]), file, "{host}");
        }
        let foreign = [
            "evil.example:4477",
            "127.0.0.1:80",
            "127.0.0.1",
            "localhost",
            "127.0.0.1.evil.example:4477",
            "localhost:4477:4477",
            "evil@localhost:4477",
            "",
            "[::1]",
            "0.0.0.0:4477",
        ];
        for host in foreign {
            let refused = Route::Refused(StatusCode::FORBIDDEN);
            assert_eq!(asked(&Method::GET, "/a.html", &[host]), refused, "{host}");
        }
    }

    #[test]
    fn a_request_has_one_host_and_no_other_one_in_its_line() {
        let refused = Route::Refused(StatusCode::FORBIDDEN);
        assert_eq!(asked(&Method::GET, "/", &[]), refused);
        assert_eq!(asked(&Method::GET, "/", &["localhost:4477", "localhost:4477"]), refused);
        assert_eq!(asked(&Method::GET, "http://evil.example/", &["localhost:4477"]), refused);
    }

    #[test]
    fn nothing_can_be_sent() {
        let refused = Route::Refused(StatusCode::METHOD_NOT_ALLOWED);
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
            assert_eq!(asked(&method, "/", &["localhost:4477"]), refused);
        }
    }

    #[test]
    fn a_path_is_a_name_and_leads_nowhere() {
        assert_eq!(got("/"), Route::File("index.html".to_owned()));
        assert_eq!(got("/%2e%2e%2fsvod.yaml"), Route::File("../svod.yaml".to_owned()));
        assert_eq!(got("/..%5csvod.yaml"), Route::File("..\\svod.yaml".to_owned()));
        assert_eq!(got("/%ff"), Route::Refused(StatusCode::NOT_FOUND));
        assert_eq!(got("/%D0%B0.html"), Route::File("а.html".to_owned()));
    }

    #[test]
    fn news_is_for_a_page() {
        assert_eq!(got("/_svod/news?page=%D0%B0.html"), Route::News("а.html".to_owned()));
        assert_eq!(got("/_svod/news"), Route::News(String::new()));
    }
}
