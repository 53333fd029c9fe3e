//! Code as it stands in postmortems, and how it is coloured.

use super::coloured;

/// Takes the marks out of coloured code, colours it again and compares.
fn check(language: &str, expected: &str) {
    let mut code = String::new();
    for (index, part) in expected.split('‹').enumerate() {
        let part = match part.split_once(':') {
            Some((_, part)) if index > 0 => part,
            _ => part,
        };
        code.push_str(&part.replacen('›', "", 1));
    }
    assert_eq!(coloured(language, &code), expected);
}

#[test]
fn yaml() {
    check(
        "yaml",
        r#"‹comment:# Pool of sign-in›
‹tag:pool›:
  ‹tag:connections›: ‹constant:200›  ‹comment:# was 20›
  ‹tag:timeout›: ‹constant:5s›
  ‹tag:enabled›: ‹constant:true›
  ‹tag:message›: Error: can't connect
  ‹tag:hosts›: [db-1, ‹string:"db-2"›]
  - ‹tag:name›: ‹string:'sign-in'›
    <<: ‹variable:*defaults›
‹tag:url›: https://status.example/#now
‹tag:labels›: {‹tag:app.example/tier›: web}
"#,
    );
}

#[test]
fn json() {
    check(
        "json",
        r#"{
  ‹tag:"id"›: ‹constant:7›, ‹tag:"up"›: ‹constant:false›,
  ‹tag:"note"›:‹string:"say \"no\": now"›, ‹tag:"tags"›: [‹string:"a"›, ‹constant:null›, -‹constant:1.5e3›]
}
"#,
    );
}

#[test]
fn bash() {
    check(
        "bash",
        r#"‹comment:#!/bin/sh›
‹keyword:set› ‹attribute:-euo› pipefail
‹keyword:for› host ‹keyword:in› db-1 db-2; ‹keyword:do›
  ‹function:ssh› ‹string:"$host"› ‹string:'uptime; free'› | ‹function:grep› ‹attribute:-c› ‹string:"load"› ‹comment:# all›
‹keyword:done›
‹variable:PGHOST›=db-1 psql ‹attribute:--dry-run› ‹attribute:-c› ‹string:"select 1"› \
  > ‹variable:${OUT:-/tmp/x}› && ‹function:echo› $?
"#,
    );
}

#[test]
fn console() {
    check(
        "bash",
        "‹comment:$ ›‹function:kubectl› get pods ‹attribute:-n› web
NAME    READY   STATUS
web-1   0/1     CrashLoopBackOff
‹comment:root@db-1:~# ›‹function:systemctl› restart pgbouncer
Can't stop it
",
    );
}

#[test]
fn sql() {
    check(
        "sql",
        r#"‹comment:-- who waits›
‹keyword:SELECT› pid, ‹function:now›() - query_start ‹keyword:AS› age, ‹string:'it''s'› ‹keyword:FROM› pg_stat_activity
‹keyword:WHERE› state = ‹string:'active'› ‹keyword:AND› wait_event ‹keyword:IS› ‹keyword:NOT› ‹constant:NULL› ‹keyword:and› id = ‹variable:$1›::‹type:bigint›
‹keyword:ORDER› ‹keyword:BY› age ‹keyword:DESC› ‹keyword:LIMIT› ‹constant:10›;
‹keyword:alter› ‹keyword:table› ‹string:"users"› ‹keyword:add› ‹keyword:column› seen ‹type:timestamptz› ‹keyword:default› ‹constant:null›;
"#,
    );
}

#[test]
fn go() {
    check(
        "go",
        r#"‹keyword:func› (p *Pool) ‹function:Get›(ctx context.Context) (*Conn, ‹type:error›) {
	‹keyword:if› p.open >= ‹constant:0x14› { ‹comment:// full›
		‹keyword:return› ‹constant:nil›, fmt.‹function:Errorf›(‹string:"pool: %d open\n"›, p.open)
	}
	r := ‹string:'a'›
	‹keyword:return› <-p.idle, ‹constant:nil›
}
"#,
    );
}

#[test]
fn python() {
    check(
        "python",
        r#"‹attribute:@app›.‹function:route›(‹string:"/"›)
‹keyword:async› ‹keyword:def› ‹function:check›(‹keyword:self›, retries=‹constant:3›):
    ‹string:"""Isn't
    long."""›
    ‹keyword:raise› ‹function:TimeoutError›(f‹string:'after {retries}'›) ‹keyword:if› ‹constant:MAX› ‹keyword:is› ‹constant:None› ‹keyword:else› ‹constant:True›  ‹comment:# ok›
"#,
    );
}

#[test]
fn javascript() {
    check(
        "js",
        "‹keyword:import› { ‹type:Pool› } ‹keyword:from› ‹string:'pg'›;
‹keyword:const› pool = ‹keyword:new› ‹function:Pool›({ max: ‹constant:20› }); ‹comment:// was 200›
‹keyword:export› ‹keyword:async› ‹keyword:function› ‹function:get›(id) {
  ‹keyword:const› r = ‹keyword:await› ‹function:fetch›(‹string:`/users/${id}
`›);
  ‹keyword:return› r?.default ?? ‹constant:null›;
}
",
    );
}

#[test]
fn rust() {
    check(
        "rust",
        r##"‹attribute:#[derive(Debug)]›
‹keyword:struct› ‹type:Pool›<‹type:'a›> { size: ‹type:usize›, name: &‹type:'a› ‹type:str› }
‹keyword:impl›<‹type:'a›> ‹type:Pool›<‹type:'a›> {
    ‹keyword:fn› ‹function:get›(&‹keyword:self›) -> ‹type:Option›<‹type:char›> {
        ‹function:println›!(‹string:"{} \" {}"›, ‹keyword:self›.size, ‹string:r#"a"b"#›); ‹comment:/* c */›
        ‹keyword:self›.name.‹function:chars›().‹function:next›().‹function:filter›(|c| *c != ‹string:'\''› && *c != ‹string:'x'›).await
    }
}
"##,
    );
}

#[test]
fn hcl() {
    check(
        "hcl",
        r#"‹keyword:resource› ‹string:"aws_db_instance"› ‹string:"main"› {
  ‹tag:instance_class› = var.big ? ‹string:"db.r6g"› : local.small ‹comment:# was small›
  ‹tag:count›          = ‹function:length›(var.zones) == ‹constant:3› ? ‹constant:1› : ‹constant:0›
  ‹keyword:lifecycle› {
    ‹tag:prevent_destroy› = ‹constant:true›
  }
}
"#,
    );
}

#[test]
fn diff() {
    check(
        "diff",
        r"‹heading:diff --git a/pool.yaml b/pool.yaml›
‹comment:index 3f1..9c2 100644›
‹heading:--- a/pool.yaml›
‹heading:+++ b/pool.yaml›
‹heading:@@ -1,3 +1,3 @@ pool:›
   name: web
‹deleted:-  size: 20›
‹inserted:+  size: 200›
 
   - list
‹comment:\ No newline at end of file›
",
    );
}

#[test]
fn log() {
    check(
        "log",
        r#"‹constant:2026-01-04T10:02:11.123Z› ‹keyword:ERROR› [pool-7] db-1:5432 can't connect: ‹attribute:timeout›=‹constant:5s› ‹attribute:level›=‹type:warn› ‹attribute:msg›=‹string:"x y"›
{‹attribute:"level"›:‹string:"error"›,‹attribute:"n"›:‹constant:1›}
Jan ‹constant:4› ‹constant:10:02:11› web-1 nginx[‹constant:77›]: ‹constant:10.0.0.1› - - ‹string:"GET / HTTP/1.1"› ‹constant:502›
"#,
    );
}

#[test]
fn toml() {
    check(
        "toml",
        r#"‹comment:; c›
‹heading:[server]›
‹tag:max-conn› = ‹constant:20› ‹comment:# x›
‹tag:url› = ‹string:"x"›
‹heading:[[a.b]]›
‹tag:"k v"› = ‹constant:2026-01-04T10:00:00Z›
‹tag:spring.pool›: ‹constant:on›
‹tag:ExecStart›=/bin/x --f ‹variable:${X}›
"#,
    );
}

#[test]
fn dockerfile() {
    check(
        "dockerfile",
        r#"‹keyword:FROM› rust:‹constant:1.95› ‹keyword:AS› build
‹keyword:ENV› ‹variable:A›=b
‹keyword:RUN› apt-get install ‹attribute:--yes› ‹string:"$X"› ‹comment:# c›
"#,
    );
}

#[test]
fn nginx() {
    check(
        "nginx",
        "‹keyword:upstream› web { ‹keyword:server› ‹constant:10.0.0.1›:‹constant:80›; }
‹keyword:location› ~ /x {
  ‹keyword:proxy_pass› http://web‹variable:$uri›; ‹comment:# c›
  ‹keyword:gzip› ‹constant:on›;
}
",
    );
}

#[test]
fn promql() {
    check(
        "promql",
        r#"sum ‹keyword:by› (job) (‹function:rate›(http_requests_total{‹attribute:code›=~‹string:"5.."›, ‹attribute:job›=‹string:"web"›}[‹constant:5m›])) > ‹constant:0.1›
"#,
    );
}

#[test]
fn http() {
    check(
        "http",
        r#"‹keyword:HTTP›/‹constant:1.1› ‹constant:503› Service Unavailable
‹tag:Retry-After›: ‹constant:120›

{‹tag:"error"›:‹string:"busy"›}
"#,
    );
}

#[test]
fn xml() {
    check(
        "xml",
        r#"‹tag:<?xml› ‹attribute:version›=‹string:"1.0"›‹tag:?>›
‹comment:<!-- c -->›
‹tag:<a:b› ‹attribute:c›=‹string:'d'› ‹attribute:e›=‹string:"f"›‹tag:>›it's ‹constant:5› "x"‹tag:</a:b>›
"#,
    );
}

#[test]
fn java() {
    check(
        "java",
        "‹attribute:@Override› ‹keyword:public› ‹type:void› ‹function:run›(‹type:Map›.Entry e) ‹keyword:throws› ‹type:IOException› { ‹type:int› x = ‹constant:MAX_SIZE›; }
",
    );
}

#[test]
fn kotlin() {
    check(
        "kotlin",
        "‹keyword:val› x: ‹type:Int›? = list.map { ‹keyword:it› + ‹constant:1› }.‹function:firstOrNull›()
",
    );
}

#[test]
fn scala() {
    check(
        "scala",
        "‹keyword:case› ‹keyword:class› ‹function:Pool›(size: ‹type:Int› = ‹constant:20›) ‹keyword:extends› ‹type:Base› ‹comment:// c›
",
    );
}

#[test]
fn csharp() {
    check(
        "csharp",
        r#"‹keyword:public› ‹type:string› ‹type:Name› { ‹keyword:get›; ‹keyword:set›; } = ‹string:@"C:\"›; ‹comment:// x›
"#,
    );
}

#[test]
fn c() {
    check(
        "c",
        "‹keyword:#include› <stdio.h>
‹type:int› ‹function:main›(‹type:void›) { ‹keyword:return› *p == ‹string:'a'› ? ‹constant:1'000› : ‹constant:NULL›; }
",
    );
}

#[test]
fn ruby() {
    check(
        "ruby",
        r#"‹keyword:def› ‹function:get›(x) = x.nil? ? ‹constant::b› : {‹constant:c›: ‹variable:@d›, ‹constant:"e"›: ‹type:Foo›::‹constant:BAR›}
"#,
    );
}

#[test]
fn php() {
    check(
        "php",
        r#"‹keyword:<?php›
‹keyword:echo› ‹string:"a $b"› . ‹type:Foo›::‹function:bar›(‹variable:$x›); ‹comment:// c›
"#,
    );
}

#[test]
fn elixir() {
    check(
        "elixir",
        r#"‹attribute:@doc› ‹string:"""
it
"""›
‹keyword:def› ‹function:a›(x), ‹constant:do›: {‹constant::ok›, %‹type:Foo›{‹constant:a›: ‹constant:1›}}
"#,
    );
}

#[test]
fn powershell() {
    check(
        "powershell",
        r#"‹function:Get-Service› ‹attribute:-Name› ‹string:'x'› | ‹function:Where-Object› { ‹variable:$_.Status› ‹attribute:-eq› ‹string:"Up"› } ‹comment:<# c #>›
"#,
    );
}

#[test]
fn makefile() {
    check(
        "makefile",
        "‹variable:X› := ‹constant:1›
‹function:all›: build
	@echo ‹variable:$(X)› ‹variable:$@›
‹keyword:ifeq› (‹variable:$(X)›,‹constant:1›)
",
    );
}

#[test]
fn graphql() {
    check(
        "graphql",
        "‹keyword:query› ‹function:Q›(‹variable:$id›: ‹constant:ID›!) { ‹function:user›(‹tag:id›: ‹variable:$id›) ‹attribute:@skip› { name } }
",
    );
}

#[test]
fn protobuf() {
    check(
        "protobuf",
        "‹keyword:message› ‹type:A› { ‹keyword:repeated› ‹type:string› b = ‹constant:1›; } ‹comment:// c›
",
    );
}

#[test]
fn css() {
    check(
        "css",
        "‹type:.a›, ‹type:#b› > ‹tag:p›:hover {
  ‹attribute:color›: ‹constant:#fff›; ‹attribute:margin›: ‹constant:2px›;
}
‹keyword:@media› (min-width: ‹constant:3em›) { a { ‹variable:--x›: ‹function:var›(‹variable:--y›) } }
",
    );
}
