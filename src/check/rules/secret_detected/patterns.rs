//! What secrets look like. Their published shapes are those of the issuers' documentation.
//! Examples are put together by the compiler, so that no scanner trips on this file.

/// A sort of secret.
pub(super) struct Secret {
    /// What it is, as a reader of the finding calls it.
    pub(super) name: &'static str,
    /// What makes a match a secret.
    pub(super) proof: Proof,
    /// A text that holds one.
    #[cfg(test)]
    pub(super) example: &'static str,
    /// A text that looks a little like it.
    #[cfg(test)]
    pub(super) harmless: &'static str,
}

/// What makes a match of a pattern a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proof {
    /// Its shape: nothing else looks like that.
    Shape,
    /// That it also looks random.
    Randomness,
}

macro_rules! secrets {
    ($($proof:ident $name:literal: $pattern:literal, $example:expr, $harmless:expr;)+) => {
        /// All of them.
        pub(super) const SECRETS: &[Secret] = &[$(Secret {
            name: $name,
            proof: Proof::$proof,
            #[cfg(test)]
            example: $example,
            #[cfg(test)]
            harmless: $harmless,
        }),+];

        /// What they look like, in the same order. A group, when there is one, is the secret itself.
        pub(super) const PATTERNS: &[&str] = &[$($pattern),+];
    };
}

secrets! {
    Shape "an AWS access key":
        r"\b(?-i:(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16})\b",
        concat!("key AKI", "AQ3EGRIH5ZLWKT7PU."), concat!("key AKI", "AIOSFODNN7EXAMPLE");
    Randomness "an AWS secret key":
        r#"aws_secret_access_key["']?\s{0,3}[=:]\s{0,3}["']?([A-Za-z0-9/+=]{40})\b"#,
        concat!("aws_secret_access_", "key = wJ8rXUtnFE/K7MDENG+bPxRfiCYzz3Kq0vLh2sYa"),
        "aws_secret_access_key = (removed)";
    // The first line alone is enough: what follows may be cut short. In a sentence it is spoken of.
    Shape "a private key":
        r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\z|[ \t]*(?:\\[nr]|[\r\n\x22'`<|,)])[ -~\s]{0,24}|[A-Za-z0-9+/=]{8}| [A-Za-z0-9+/=]{20})",
        concat!("-----BEGIN RSA PRIVATE ", "KEY-----\n  MIIEpAIBAAKCAQEA0vLh2sYa8rXUtnFE\n"),
        "The line -----BEGIN PRIVATE KEY----- was missing";
    Shape "a Slack token":
        r"\bxox[abeoprs]-[0-9A-Za-z-]{20,}",
        concat!("xox", "b-2345678901-ab3cd4ef5gh6ij7"), "a token that begins with xoxb-";
    Shape "a Slack webhook":
        r"hooks\.slack\.com/(?:services|workflows)/[A-Z0-9]{8,}/[A-Z0-9]{8,}/[A-Za-z0-9]{16,}",
        concat!("https://hooks.slack.", "com/services/T02ABCD34/B05EFGH67/h8Jk2LmN4pQr6StU"),
        "https://hooks.slack.com/services/…";
    Shape "a GitHub token":
        r"\b(?-i:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50})",
        concat!("gh", "p_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"), "a token such as ghp_abc";
    Shape "a GitLab token":
        r"\b(?-i:gl(?:pat|dt|rt|ptt|ft|soat)-[A-Za-z0-9_-]{20})",
        concat!("gl", "pat-a1B2c3D4e5F6g7H8i9J0"), "glpat-…";
    Shape "a Google API key":
        r"\b(?-i:AIza[0-9A-Za-z_-]{35})\b",
        concat!("AI", "zaSyB1c2D3e4F5g6H7i8J9k0L1m2N3o4P5q6R"), "AIza and more";
    Shape "a Google client secret":
        r"\b(?-i:GOCSPX-[A-Za-z0-9_-]{28})",
        concat!("GOC", "SPX-a1B2c3D4e5F6g7H8i9J0k1L2m3N4"), "GOCSPX-short";
    Shape "a Stripe key":
        r"\b(?-i:[rs]k_live_[A-Za-z0-9]{20})",
        concat!("sk_", "live_a1B2c3D4e5F6g7H8i9J0k1"), "sk_test_a1B2c3D4e5F6g7H8i9J0k1";
    Shape "a webhook's signing secret":
        r"\b(?-i:whsec_[A-Za-z0-9+/=]{32})",
        concat!("whs", "ec_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6"), "the variable whsec_name";
    Shape "a signed token (JWT)":
        r"\b(?-i:eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,})",
        concat!("eyJ", "hbGciOiJIUzI1NiJ9.ey", "JzdWIiOiIxMjM0NTYifQ.dBjftJeZ4CVPmB92K27uhbUJU1p1rwW1"),
        "eyJhbGciOiJIUzI1NiJ9 is its first part";
    Shape "a SendGrid key":
        r"\b(?-i:SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})",
        concat!("SG", ".a1B2c3D4e5F6g7H8i9J0k1.a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V"), "SG.us-east-1.x";
    Shape "an npm token":
        r"\b(?-i:npm_[A-Za-z0-9]{36})\b",
        concat!("np", "m_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"), "npm_config_cache";
    Shape "a PyPI token":
        r"\b(?-i:pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{40})",
        concat!("py", "pi-AgEIcHlwaS5vcmca1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0"), "pypi-mirror";
    Shape "a Docker token":
        r"\b(?-i:dckr_[op]at_[A-Za-z0-9_-]{27})",
        concat!("dckr", "_pat_a1B2c3D4e5F6g7H8i9J0k1L2m3N"), "dckr_pat_";
    Shape "a DigitalOcean token":
        r"\b(?-i:do[opr]_v1_[0-9a-f]{64})",
        concat!("do", "p_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"), "dop_v1_";
    Shape "an OpenAI key":
        r"\b(?-i:sk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20})",
        concat!("sk", "-a1B2c3D4e5F6g7H8i9J0T3Blbk", "FJa1B2c3D4e5F6g7H8i9J0"), "sk-learn";
    Shape "an Anthropic key":
        r"\b(?-i:sk-ant-[a-z0-9]{2,8}-[A-Za-z0-9_-]{60})",
        concat!("sk-", "ant-api03-a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0a1B2c3D4e5F6g7H8i9J0"), "sk-ant-hill";
    Shape "a Hugging Face token":
        r"\b(?-i:hf_[A-Za-z]{34})\b",
        concat!("hf", "_aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH"), "hf_hub_download";
    Shape "a Vault token":
        r"\b(?-i:hv[bs]\.[A-Za-z0-9_-]{24})",
        concat!("hv", "s.a1B2c3D4e5F6g7H8i9J0k1L2"), "hvs.example";
    Shape "a Grafana token":
        r"\b(?-i:gl(?:sa|c)_[A-Za-z0-9+/=]{32})",
        concat!("gl", "sa_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6_0a1b2c3d"), "glsa_token";
    Shape "a Shopify token":
        r"\b(?-i:shp(?:at|ca|pa|ss)_[0-9a-f]{32})",
        concat!("shp", "at_0123456789abcdef0123456789abcdef"), "shpat_";
    Shape "a Telegram bot's token":
        r"\b(?-i:[0-9]{8,10}:AA[A-Za-z0-9_-]{33})\b",
        concat!("12345678", "90:AAa1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q"), "1234567890:AA";
    Shape "a Discord webhook":
        r"discord(?:app)?\.com/api/webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60}",
        concat!("https://discord.", "com/api/webhooks/123456789012345678/a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0a1B2c3D4e5F6g7H8i9J0"),
        "https://discord.com/api/webhooks/";
    Shape "an Azure storage key":
        r"\bAccountKey=([A-Za-z0-9+/]{86}==)",
        concat!("Account", "Key=a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0a1B2c3=="),
        "AccountKey=…";
    Shape "an age key":
        r"\b(?-i:AGE-SECRET-KEY-1[0-9A-Z]{58})",
        concat!("AGE-SECRET-", "KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE"), "AGE-SECRET-KEY-1";
    Randomness "a password in an address":
        r"\b[a-z][a-z0-9+.-]{1,20}://[!-.0-9;-?A-Z\[-~]{0,64}:([!-.0-9;-?A-Z\[-~]{8,64})@[a-z0-9\[]",
        concat!("postgres://app:q7R8s9", "T0u1V2@db-main:5432/app"), "postgres://user:password@host/app";
    Randomness "an authorization header's value":
        r"\bauthorization[\x22']?\s{0,3}[:=]\s{0,3}[\x22']?(?:bearer|basic|token)\s{1,3}([A-Za-z0-9._~+/=-]{16,})",
        concat!("Authorization: Bearer a1B2c3D4e5", "F6g7H8i9J0k1"), "Authorization: Bearer <the-token-of-the-user>";
    Randomness "a password, key or token":
        r"(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|private[_-]?key|[_-]token|accesstoken|authtoken)[\x22']?[ \t]{0,3}[:=][ \t]{0,3}[\x22']?([A-Za-z0-9+/=_!@#$%^&*-]{12,})",
        concat!("DB_PASSWORD=q7R8s9T0", "u1V2w3"), "password: see-the-vault-2024";
}
