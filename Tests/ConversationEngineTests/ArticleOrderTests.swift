import DialogFixtures
import DialogModel
import Testing

@testable import ConversationEngine

/// Which article people are offered first.
@Suite struct `The order of articles` {
  private static let articles: [(name: String, title: String, symptoms: [String], codes: [String])] = [
    ("restart", "Restart the device", ["frozen screen", "hangs", "画面が固まる", "動かない", "當機", "畫面凍結"], []),
    ("wifi", "Sign in to the Wi-Fi again", ["no internet", "wifi keeps dropping", "ネットに繋がらない", "無法上網", "連不上網路"], []),
    ("password", "Reset your password", ["forgot my password", "locked out", "パスワードを忘れた", "忘記密碼"], ["AADSTS50126"]),
    ("mail-rules", "Look for mail in other folders", ["missing mail", "メールが見当たらない", "找不到郵件"], []),
    ("mail-size", "Send large files as a link", ["attachment too large", "添付ファイルが大きすぎる", "附件太大"], ["0x80040610"]),
    ("printer", "Add the printer again", ["cannot print", "印刷できない", "無法列印"], []),
    ("vpn", "Connect to the VPN", ["remote access", "VPNに接続できない", "連不上VPN"], []),
    ("sync", "Let files synchronise again", ["files do not sync", "ファイルが同期されない", "檔案沒有同步"], []),
  ]

  private static let desk: Dialog? = {
    let names = articles.map {
      "article \"\($0.name)\" { \($0.codes.map { "error-code \"\($0)\"" }.joined(separator: "; ")) }"
    }
    let texts = articles.map { article in
      let symptoms = article.symptoms.map { "\"\($0)\"" }.joined(separator: " ")
      return "article \"\(article.name)\" \"\(article.title)\" { step \"Do it.\"; symptom \(symptoms) }"
    }
    return try? DialogFixture.dialog(
      """
      dialog "desk" start="ask" {
          languages "en"
          unclear 1 then="unknown"
          invalid 1 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "statement" { text; privacy "P2" }
      slot "more" { text; privacy "P2" }
      step "ask" {
          ask "statement"
          suggest most=2
          ask "more"
          end "informed"
      }
      \(names.joined(separator: "\n"))
      //- texts/en.kdl
      language "en"
      question "statement" { label "What"; ask "What is wrong?"; why "To help." }
      question "more" { label "More"; ask "What else?"; why "To help." }
      \(texts.joined(separator: "\n"))
      """)
  }()

  @Test(arguments: [
    ("my screen is frozen since this morning", "restart"), ("The laptop hangs all the time", "restart"),
    ("there's no internet in my room", "wifi"), ("the wi-fi keeps dropping", "wifi"),
    ("I forgot my passwords", "password"), ("I'm locked out of my account", "password"),
    ("some mails are missing", "mail-rules"), ("my attachment is too large to send", "mail-size"),
    ("we can't print anything, the printers are gone", "printer"), ("remote access does not work", "vpn"),
    ("my files don't sync", "sync"), ("パスワードを忘れてしまいました", "password"),
    ("朝から画面が固まってしまう", "restart"), ("ネットに繋がりません", "wifi"), ("メールが見当たりません", "mail-rules"),
    ("添付ファイルが大きすぎると言われます", "mail-size"), ("印刷できません", "printer"), ("VPNに接続できない", "vpn"),
    ("ファイルが同期されません", "sync"), ("我忘記密碼了", "password"), ("電腦畫面凍結", "restart"),
    ("房間無法上網", "wifi"), ("找不到昨天的郵件", "mail-rules"), ("附件太大寄不出去", "mail-size"),
    ("印表機無法列印", "printer"), ("在家連不上VPN", "vpn"), ("檔案沒有同步", "sync"),
    ("cannot print, it says AADSTS50126", "password"), ("error 0x80040610 when I print", "mail-size"),
  ])
  func `puts the one first that would help`(_ said: String, _ name: String) throws {
    let dialog = try #require(Self.desk)
    let all = dialog.articles.indices.map { ID<Article>($0) }
    let order = ArticleOrder(dialog).ranked(all, for: said).map { dialog[$0.article].name.value }
    #expect(order.first == name, "\(order)")
    #expect(order.count == all.count)
  }

  @Test func `is the author's where nothing speaks for any of them`() throws {
    let dialog = try #require(Self.desk)
    let all = dialog.articles.indices.map { ID<Article>($0) }
    #expect(ArticleOrder(dialog).ranked(all, for: "???").map(\.article) == all)
  }

  @Test func `offers two at most, never one twice, whatever is said afterwards`() throws {
    var talk = Talk(try #require(Self.desk))
    talk.say("my files don't sync")
    #expect(talk.keys.contains("article.sync"))
    talk.say("no")
    #expect(!talk.keys.contains("article.sync"))
    #expect(talk.keys.contains { $0.hasPrefix("article.") })
    talk.say("no")
    #expect(!talk.keys.contains { $0.hasPrefix("article.") })
    #expect(talk.keys.contains("ask.more"))
    // Walking again from the start with other words finds the same two.
    talk.say("actually my screen is frozen")
    #expect(!talk.keys.contains("article.restart"))
  }
}
