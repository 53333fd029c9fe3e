//! What abbreviations of time zones may stand for. They are never read as a time, only
//! explained: one abbreviation serves several places, and few people switch from `CST`
//! to `CDT` when the clock does.

/// The IANA zones that an abbreviation, in any case, may stand for, the likeliest
/// first; none for an unknown one. Offsets are not noted here: they follow from the
/// zone and the date.
pub fn zones_meant(abbreviation: &str) -> &'static [&'static str] {
    ABBREVIATIONS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(abbreviation))
        .map_or(&[], |(_, zones)| zones)
}

/// Collected from the abbreviations that the time zone database uses or used for
/// zones, and from general usage for those that it gives as numbers only.
const ABBREVIATIONS: &[(&str, &[&str])] = &[
    ("ACDT", &["Australia/Adelaide"]),
    ("ACST", &["Australia/Adelaide", "Australia/Darwin"]),
    ("ADT", &["America/Halifax"]),
    ("AEDT", &["Australia/Sydney"]),
    ("AEST", &["Australia/Sydney", "Australia/Brisbane"]),
    ("AKDT", &["America/Anchorage"]),
    ("AKST", &["America/Anchorage"]),
    ("AMT", &["America/Manaus", "Asia/Yerevan"]),
    ("ART", &["America/Argentina/Buenos_Aires"]),
    (
        "AST",
        &["America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"],
    ),
    ("AWST", &["Australia/Perth"]),
    ("BRT", &["America/Sao_Paulo"]),
    (
        "BST",
        &["Europe/London", "Asia/Dhaka", "Pacific/Bougainville"],
    ),
    ("CAT", &["Africa/Maputo"]),
    (
        "CDT",
        &["America/Chicago", "America/Havana", "Asia/Shanghai"],
    ),
    ("CEST", &["Europe/Berlin"]),
    ("CET", &["Europe/Berlin"]),
    ("CLT", &["America/Santiago"]),
    ("COT", &["America/Bogota"]),
    (
        "CST",
        &["America/Chicago", "Asia/Shanghai", "America/Havana"],
    ),
    ("CT", &["America/Chicago"]),
    ("EAT", &["Africa/Nairobi"]),
    ("ECT", &["America/Guayaquil"]),
    ("EDT", &["America/New_York"]),
    ("EEST", &["Europe/Helsinki"]),
    ("EET", &["Europe/Helsinki"]),
    ("EST", &["America/New_York"]),
    ("ET", &["America/New_York"]),
    ("GST", &["Asia/Dubai", "Atlantic/South_Georgia"]),
    ("HKT", &["Asia/Hong_Kong"]),
    ("HST", &["Pacific/Honolulu"]),
    ("ICT", &["Asia/Bangkok"]),
    ("IDT", &["Asia/Jerusalem"]),
    ("IRST", &["Asia/Tehran"]),
    ("IST", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
    ("JST", &["Asia/Tokyo"]),
    ("KST", &["Asia/Seoul"]),
    ("MDT", &["America/Denver"]),
    ("MESZ", &["Europe/Berlin"]),
    ("MEZ", &["Europe/Berlin"]),
    ("MSK", &["Europe/Moscow"]),
    ("MST", &["America/Denver", "America/Phoenix"]),
    ("MT", &["America/Denver"]),
    ("MYT", &["Asia/Kuala_Lumpur"]),
    ("NDT", &["America/St_Johns"]),
    ("NPT", &["Asia/Kathmandu"]),
    ("NST", &["America/St_Johns"]),
    ("NZDT", &["Pacific/Auckland"]),
    ("NZST", &["Pacific/Auckland"]),
    ("PDT", &["America/Los_Angeles"]),
    ("PHT", &["Asia/Manila"]),
    ("PKT", &["Asia/Karachi"]),
    ("PST", &["America/Los_Angeles", "Asia/Manila"]),
    ("PT", &["America/Los_Angeles"]),
    ("SAST", &["Africa/Johannesburg"]),
    ("SGT", &["Asia/Singapore"]),
    ("SST", &["Pacific/Pago_Pago", "Asia/Singapore"]),
    ("WAT", &["Africa/Lagos"]),
    ("WEST", &["Europe/Lisbon"]),
    ("WET", &["Europe/Lisbon"]),
    ("WIB", &["Asia/Jakarta"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Zone;

    #[test]
    fn every_abbreviation_leads_to_real_zones_and_is_none_itself() {
        for (abbreviation, zones) in ABBREVIATIONS {
            assert_eq!(Zone::named(abbreviation), None, "{abbreviation}");
            assert!(!zones.is_empty(), "{abbreviation}");
            for zone in *zones {
                let found = Zone::named(zone);
                assert_eq!(found.as_ref().map(Zone::name), Some(*zone));
            }
        }
    }

    #[test]
    fn case_does_not_matter_and_the_unknown_means_nothing() {
        assert_eq!(zones_meant("ist").len(), 3);
        assert!(zones_meant("XYZ").is_empty());
    }
}
