import GrowthFixtures
import Testing

@testable import HumanText

@Suite struct `A masked line` {
  @Test(arguments: [
    ("my card is 4111 1111 1111 1111, ok?", "my card is ••••1111, ok?", [MaskedText.Secret.card]),
    ("4111-1111-1111-1111", "••••1111", [.card]), ("カードは４１１１１１１１１１１１１１１１です", "カードは••••１１１１です", [.card]),
    ("amex 378282246310005", "amex ••••0005", [.card]),
    ("my password is hunter2", "my password is ••••", [.password]),
    ("Password: sunshine", "Password: ••••", [.password]),
    ("user=ana;pwd=Abc;server=x", "user=ana;pwd=Abc;server=x", []),
    ("user=ana;pwd=Abc1;server=x", "user=ana;pwd=••••;server=x", [.password]),
    ("パスワードはPa55wordです", "パスワードは••••です", [.password]), ("パスワード：Secret99", "パスワード：••••", [.password]),
    ("密碼是 abc123", "密碼是 ••••", [.password]),
    ("the code, verification code 482913", "the code, verification code ••••", [.code]),
    ("認証コードは123456", "認証コードは••••", [.code]), ("驗證碼：8842", "驗證碼：••••", [.code]), ("OTP 12345678!", "OTP ••••!", [.code]),
    ("token ghp_0123456789abcdefghijABCDEFGHIJ01 leaked", "token •••• leaked", [.key]),
    ("AccountKey=abcdefghijklmnop0123;x", "AccountKey=••••;x", [.key]),
    ("4111111111111111 and password=q1w2", "••••1111 and password=••••", [.card, .password]),
  ])
  func `covers what nobody should keep`(_ line: String, _ masked: String, _ found: [MaskedText.Secret]) {
    let result = MaskedText(line)
    #expect(result.text == masked)
    #expect(result.found == found)
    #expect(MaskedText(result.text).text == masked)
  }

  @Test(arguments: [
    "the password is expired", "password reset for 40 people", "Password: incorrect", "パスワードは変更しました", "密碼是對的",
    "忘記密碼", "パスワードを忘れました", "3f2a9c1e-77d0-4b6e-9a51-0c2d5e8f1a34", "+81 3 5550 0100", "0912-345-678", "INV-20391",
    "error code 500123", "0xCAA20003", "EX482913 since 2026-11-21 08:40", "4111 1111 1111 1112", "1234567890123456",
    "https://portal.azure.com/contoso.onmicrosoft.com", "we never got a verification code", "驗證碼收不到", "",
    "order 4111111111111111a", "/subscriptions/3f2a9c1e-77d0-4b6e-9a51-0c2d5e8f1a34/resourceGroups/prod",
  ])
  func `leaves what is no secret`(_ line: String) {
    #expect(MaskedText(line).text == line)
    #expect(MaskedText(line).found == [])
  }

  @Test(arguments: ["password ", "4 ", "password: ", "驗證碼是", "====", "1-", "eyJ."])
  func `costs its length`(_ piece: String) {
    expectLinearTime(on: piece, from: 50_000, factor: 9) { _ = MaskedText($0) }
  }
}
