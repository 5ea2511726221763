import Glibc
import Testing

@testable import CivilTime

@Suite struct `A time zone` {
  /// A file of version 2 as zic writes it: an empty first table, two changes of 64 bits, and a rule.
  private static func file(
    version: Character = "2", moments: [Int64] = [-1_000_000_000, 0], indices: [UInt8] = [1, 0],
    offsets: [Int32] = [3_600, 7_200], rule: String = "CET-1CEST,M3.5.0,M10.5.0/3"
  ) -> [UInt8] {
    func number(_ value: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    func head(_ moments: Int, _ types: Int) -> [UInt8] {
      Array("TZif".utf8) + Array(version.utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, moments, types, 4].flatMap { number(Int32($0)) }
    }
    func types(_ offsets: [Int32]) -> [UInt8] { offsets.flatMap { number($0) + [0, 0] } + Array("CET\0".utf8) }
    let body = moments.flatMap { number($0) } + indices + types(offsets)
    return head(0, 1) + types([0]) + head(moments.count, offsets.count) + body + Array("\n\(rule)\n".utf8)
  }

  private func offset(_ zone: TimeZone, _ moment: String) throws -> Int {
    zone.offset(at: try Instant(parsing: moment)).seconds
  }

  @Test func `follows its table, and then its rule`() throws {
    let zone = try TimeZone(reading: Self.file())
    #expect(try offset(zone, "1930-01-01T00:00:00Z") == 3_600)
    #expect(try offset(zone, "1950-01-01T00:00:00Z") == 7_200)
    #expect(try offset(zone, "2026-01-15T00:00:00Z") == 3_600)
    #expect(try offset(zone, "2026-03-29T00:59:59Z") == 3_600)
    #expect(try offset(zone, "2026-03-29T01:00:00Z") == 7_200)
    #expect(try offset(zone, "2026-10-25T00:59:59Z") == 7_200)
    #expect(try offset(zone, "2026-10-25T01:00:00Z") == 3_600)
  }

  @Test(arguments: [
    ("JST-9", "2026-07-01T00:00:00Z", 32_400), ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", -18_000),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", -14_400),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-12-31T20:00:00Z", 39_600),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-07-01T00:00:00Z", 36_000),
    ("<+0330>-3:30", "2026-01-01T00:00:00Z", 12_600), ("XXX3YYY,J60,J300/-1", "2028-03-01T05:00:00Z", -7_200),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -3_600),
    ("AAA0BBB,0/0,J365/25", "2026-06-01T00:00:00Z", 3_600),
  ])
  func `knows the rules of POSIX`(_ row: (String, String, Int)) throws {
    let rule = try #require(ZoneRule(row.0))
    #expect(rule.offset(at: try Instant(parsing: row.1).secondsSince1970) == row.2)
  }

  @Test(arguments: ["", "JS-9", "JST", "JST-25", "CET-1CEST", "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0x"])
  func `refuses what is no rule`(_ text: String) { #expect(ZoneRule(text) == nil) }

  @Test func `finds the moment at which its clocks show a time`() throws {
    let zone = try TimeZone(reading: Self.file())
    let winter = try Instant(parsing: "2026-01-15T08:00:00Z")
    #expect(zone.instant(of: zone.local(at: winter)) == winter)
    let skipped = LocalTime(try CivilDate(parsing: "2026-03-29"), try TimeOfDay(parsing: "02:30"))
    #expect(zone.instant(of: skipped).description == "2026-03-29T01:30:00Z")
    let twice = LocalTime(try CivilDate(parsing: "2026-10-25"), try TimeOfDay(parsing: "02:30"))
    #expect(zone.instant(of: twice).description == "2026-10-25T00:30:00Z")
  }

  @Test func `survives every cut of its file and every damaged byte`() {
    let file = Self.file()
    for length in 0..<file.count { _ = try? TimeZone(reading: Array(file[..<length])) }
    for index in file.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var damaged = file
        damaged[index] = byte
        _ = try? TimeZone(reading: damaged).offset(at: Instant(secondsSince1970: 1_800_000_000))
      }
    }
    #expect(throws: TimeZone.Refusal.noZone) { try TimeZone(reading: Array("nothing".utf8)) }
    #expect(throws: TimeZone.Refusal.damaged) { try TimeZone(reading: Array(file[..<60])) }
  }

  @Test(arguments: ["Asia/Tokyo", "Etc/GMT+9", "America/Argentina/Buenos_Aires", "UTC"])
  func `has a name that is safe in a path`(_ name: String) { #expect(ZoneName(name)?.description == name) }

  @Test(arguments: [
    "", "../etc/passwd", "Asia/../Tokyo", "/etc/passwd", "Asia//Tokyo", "Asia/", ".", "Asia/To\0kyo", "Ａsia",
  ])
  func `has no other name`(_ name: String) { #expect(ZoneName(name) == nil) }

  /// Known from Python's zoneinfo.
  @Test(
    .enabled(if: access("/usr/share/zoneinfo/Asia/Tokyo", R_OK) == 0, "no zone data is on this machine"),
    arguments: [
      ("Asia/Tokyo", "2026-11-20T10:00:00Z", 32_400), ("America/New_York", "2026-07-01T00:00:00Z", -14_400),
      ("Europe/London", "1970-06-01T00:00:00Z", 3_600), ("Asia/Taipei", "1945-01-01T00:00:00Z", 32_400),
      ("America/Sao_Paulo", "2019-01-01T00:00:00Z", -7_200), ("Europe/Dublin", "2040-07-01T00:00:00Z", 3_600),
      ("Africa/Casablanca", "2026-03-01T00:00:00Z", 0), ("Australia/Lord_Howe", "2030-01-01T00:00:00Z", 39_600),
    ])
  func `reads the files of the machine`(_ row: (String, String, Int)) throws {
    let file = try #require(fopen("/usr/share/zoneinfo/\(row.0)", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = fread(&bytes, 1, bytes.count, file)
    #expect(try offset(TimeZone(reading: Array(bytes[..<count])), row.1) == row.2)
  }
}
