//! The program `svod`; all it does is in the library.

fn main() -> std::process::ExitCode {
    svod::cli::run()
}
