import DialogModel
import Testing

@testable import ChatProtocol

@Suite struct `The line of a person` {
  @Test func `brings lines one by one, each after the answer to the one before`() {
    var caller = Caller()
    caller.isSlow = true
    caller.send("a\nb\n")
    #expect(caller.said == ["a"])
    caller.answer()
    caller.work()
    #expect(caller.said == ["a", "b"])
    #expect(caller.text == "so\n\n")
  }

  @Test func `says the same whatever the cuts`() {
    let bytes = Array("プリンタが壊れた\r\n\n/resume AB\n  \nä€😀\n/long\nx\n\n y\n/end\nno".utf8)
    let whole = ["プリンタが壊れた", "resume(\"AB\")", "ä€😀", "x\n\n y"]
    for one in bytes.indices {
      var caller = Caller()
      caller.send(bytes, cutAt: [one])
      #expect(caller.said == whole, "cut at \(one)")
    }
    var caller = Caller()
    caller.send(bytes, cutAt: Array(1..<bytes.count))
    #expect(caller.said == whole)
    #expect(caller.line.remarks.damagedLines == 0)
  }

  @Test func `hears nothing of half a line, and answers what was whole`() {
    var caller = Caller()
    caller.isSlow = true
    caller.send("a\nyes")
    caller.hangUp()
    #expect(!caller.line.isLeaving)
    caller.answer()
    caller.work()
    #expect(caller.said == ["a"])
    #expect(caller.line.isLeaving)
  }

  @Test func `joins the lines of a paste while a free text is asked for`() {
    var caller = Caller(awaitsText: true)
    caller.send("one\ntwo\n")
    caller.wait(.milliseconds(30))
    caller.send("three\n")
    #expect(caller.requests.isEmpty)
    #expect(caller.line.deadline == .milliseconds(80))
    caller.wait(.milliseconds(50))
    #expect(caller.said == ["one\ntwo\nthree"])
  }

  @Test func `never joins commands, nor answers to a menu`() {
    var caller = Caller(awaitsText: true)
    caller.send("one\nBack\ntwo\n//three\n/help\n")
    #expect(caller.said == ["one", "Back", "two\n//three", "/help"])
    caller = Caller(awaitsText: false)
    caller.send("1\nyes\n")
    #expect(caller.said == ["1", "yes"])
  }

  @Test func `takes what was typed ahead of a question line by line`() {
    var caller = Caller()
    caller.answers = [Caller.so(awaitsText: true)]
    caller.send("1\nthe printer\nskip\n")
    #expect(caller.said == ["1", "the printer", "skip"])
  }

  @Test func `joins no more than a turn may hold`() {
    var caller = Caller(awaitsText: true)
    let line = String(repeating: "x", count: 4_000)
    for _ in 0..<5 { caller.send(line + "\n") }
    caller.wait(.milliseconds(50))
    #expect(caller.said.map(\.utf8.count) == [16_003, 4_000])
    caller.forget()
    caller.send("/long\n" + String(repeating: line + "\n", count: 5) + "/end\n")
    #expect(caller.requests == [.tooLong])
  }

  @Test func `delays whoever is faster than a person, and loses nothing`() {
    var caller = Caller(limits: LineLimits())
    caller.send((1...9).map { "\($0)\n" }.joined())
    #expect(caller.said == ["1", "2", "3", "4", "5"])
    #expect(caller.line.deadline == .milliseconds(500))
    for _ in 0..<4 { caller.wait(.milliseconds(500)) }
    #expect(caller.said == (1...9).map { "\($0)" })
    caller.wait(.seconds(2))
    caller.forget()
    caller.send("a\nb\nc\nd\ne\n")
    #expect(caller.said.count == 4)
  }

  @Test func `reads no more from somebody who is far ahead`() {
    var caller = Caller()
    caller.isSlow = true
    caller.send("a\n")
    while caller.line.hears { caller.send(String(repeating: "line\n", count: 1_000)) }
    #expect(caller.line.framer.waiting < 65_536 + 5_000)
    caller.isSlow = false
    caller.answer()
    caller.work()
    #expect(caller.line.hears)
    #expect(Set(caller.said) == ["a", "line"])
  }

  @Test func `asks a telnet for whole bytes once a line came broken`() {
    var caller = Caller()
    // What a telnet makes of メール: it takes some of the bytes for keys of its own.
    let mail: [UInt8] = [0xE3, 255, 244, 255, 253, 6, 0xA1, 0xE3, 255, 244, 0xBC, 13, 10]
    caller.send(mail)
    #expect(caller.requests.isEmpty)
    #expect(caller.shown.starts(with: [255, 252, 6, 255, 253, 0, 255, 251, 0]))
    #expect(caller.text.contains("wire-send-again"))
    caller.forget()
    caller.send([255, 251, 0, 255, 253, 0] + Array("メール\r\n".utf8))
    #expect(caller.said == ["メール"])
    #expect(caller.text == "so\r\n\r\n")
  }

  @Test func `takes bytes that are no text from everybody else as they are, and says so`() {
    var caller = Caller()
    caller.send([0x61, 0xE4, 0x62, 0x0A])
    #expect(caller.said == ["a\u{FFFD}b"])
    #expect(caller.text == "wire-damaged: \nso\n\n")
    #expect(caller.line.remarks.damagedLines == 1)
  }

  @Test func `drops what a terminal would obey, in both directions`() {
    var caller = Caller()
    caller.answers = [LineAnswer(.talking)]
    caller.answers[0].replies = [Caller.reply("a\u{1B}[2Jb\u{202E}c\u{9B}d\r\ne")]
    caller.send("\u{1B}[Ahe\u{0}llo\u{1B}]0;x\u{7}\n")
    #expect(caller.said == ["hello"])
    #expect(caller.text == "a[2Jbcd\ne\n\n")
    #expect(caller.line.remarks.strippedLines == 1)
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", ForeignProtocol.http), ("POST /x HTTP/1.0\n", .http),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .http), ("\u{16}\u{3}\u{1}\u{2}\u{0}", .tls), ("SSH-2.0-OpenSSH_9\r\n", .ssh),
    ("EHLO example.com\r\n", .smtp), ("HELO a\n", .smtp), ("MAIL FROM:<a@b>\r\n", .smtp),
    ("*1\r\n$4\r\nPING\r\n", .redis), ("PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n", .proxy),
    ("\u{3}\u{0}\u{0}\u{13}", .binary),
    ("\u{0}\u{0}\u{0}\u{8}\u{4}", .binary),
  ])
  func `sends machines away that speak something else`(_ text: String, _ foreign: ForeignProtocol) {
    let bytes = Array(text.utf8)
    for cut in 0..<bytes.count {
      var caller = Caller()
      caller.send(bytes, cutAt: [cut])
      #expect(caller.line.isLeaving)
      #expect(caller.line.remarks.foreign == foreign)
      #expect(caller.requests.isEmpty)
      #expect(caller.text == foreign.answer + "\n")
    }
  }

  @Test(arguments: [
    "get me a new laptop", "help", "proxy is down", "*", "put it off", "{\"type\":\"msg\"}", "ssh does not work",
  ])
  func `takes words of people for words`(_ text: String) {
    var caller = Caller()
    caller.send(text + "\n")
    #expect(caller.said == [text])
  }

  @Test func `closes what never begins, what never ends, and what falls asleep`() {
    var caller = Caller()
    #expect(caller.line.deadline == .seconds(60))
    caller.wait(.seconds(60))
    #expect(caller.line.remarks.closing == .noFirstLine)

    caller = Caller()
    caller.send("a\n")
    caller.send("y")
    for _ in 0..<5 {
      caller.wait(.seconds(5))
      caller.send("e")
    }
    #expect(!caller.line.isLeaving)
    caller.wait(.seconds(5))
    #expect(caller.line.remarks.closing == .slowLine)
    #expect(caller.said == ["a"])

    caller = Caller()
    caller.send("a\n")
    caller.wait(.seconds(900))
    #expect(caller.text.contains("wire-idle-warning"))
    caller.wait(.seconds(299))
    #expect(!caller.line.isLeaving)
    caller.wait(.seconds(1))
    #expect(caller.line.remarks.closing == .idle)
    #expect(caller.text.hasSuffix("wire-idle: \nwire-closed: \n"))

    caller = Caller()
    caller.send(String(repeating: "x", count: 70_000))
    #expect(caller.line.remarks.closing == .endlessLine)
  }

  @Test func `lets the desk know when silence is due, and not while somebody waits for it`() {
    var caller = Caller()
    caller.answers = [Caller.so(), LineAnswer(.talking)]
    caller.answers[0].silenceAfter = .seconds(180)
    caller.send("a\n")
    caller.wait(.seconds(179))
    #expect(caller.requests.count == 1)
    caller.wait(.seconds(1))
    #expect(caller.requests.last == .silence)
  }

  @Test func `answers a line that is too long once, and takes nothing of it for a command`() {
    var caller = Caller()
    caller.send(String(repeating: "x", count: 5_000) + "/restart\n")
    caller.send("ok\n")
    #expect(caller.requests == [.tooLong, .say("ok")])
    #expect(caller.line.remarks.longLines == 1)
  }

  @Test func `tells what became of the talk`() {
    var caller = Caller()
    caller.answers = [LineAnswer(.returned(.shown("wifi"))), LineAnswer(.wrongCode), LineAnswer(.talking)]
    caller.answers[2].isLast = true
    caller.answers[0].code = "ABC"
    caller.send("/resume X\n/resume Y\nquit\n")
    #expect(
      caller.text
        == "wire-returned-to: wifi\nwire-code: \n  /resume ABC\nwire-code-wrong: \nwire-closed: \n")
    #expect(caller.line.isLeaving)
    caller = Caller()
    caller.line.hear(LineAnswer(.moved), at: .zero)
    caller.work()
    #expect(caller.text == "wire-moved: \nwire-closed: \n")
  }

  @Test func `takes a pasted code for what it is, as the first line only`() {
    let code = "8P41CVT-WC3H1MX-GYB10VD-ZMVTG"
    var caller = Caller()
    caller.send(code + "\n" + code + "\n")
    #expect(caller.requests == [.resume(code), .say(code)])
  }
}
