//! Templates and themes are embedded: a change to them, or a file added, builds the program anew.

fn main() {
    println!("cargo:rerun-if-changed=templates");
    println!("cargo:rerun-if-changed=themes");
}
