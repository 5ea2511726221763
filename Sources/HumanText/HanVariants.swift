/// Characters written in two ways, the traditional and the simplified one.
///
/// Somebody in Taipei may type 请帮助 where a dialog says 請幫助. Several traditional characters share one simplified
/// form (發 and 髮 are 发), so folding goes that way, and both sides are folded alike. Japanese forms that equal the
/// simplified ones (学, 国) fold with them; those that are neither (気, 対) keep to themselves.
package enum HanVariants {
  /// Gives the simplified form of a character, or itself.
  package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0x4E00...0x9FFF ~= scalar.value else { return scalar }
    return simplified[scalar] ?? scalar
  }

  /// What a support desk hears, and the forms that differ only by habit (臺, 裡, 眾).
  private static let pairs = """
    請请 幫帮 們们 這这 嗎吗 謝谢 說说 話话 個个 時时 間间 問问 題题 麼么 為为 來来 對对 會会 後后 沒没 樣样 開开 關关 過过 還还 進进
    動动 機机 電电 腦脑 網网 絡络 線线 連连 訊讯 號号 碼码 帳账 賬账 戶户 費费 錢钱 買买 賣卖 單单 據据 發发 髮发 報报 銷销 稅税 訂订
    閱阅 續续 購购 貨货 產产 業业 務务 員员 經经 濟济 銀银 價价 額额 總总 計计 數数 點点 檢检 驗验 證证 認认 識识 記记 錄录 詢询 調调
    試试 設设 備备 檔档 圖图 視视 頻频 畫画 聲声 響响 應应 當当 無无 與与 並并 雲云 儲储 體体 資资 庫库 夾夹 軟软 鍵键 盤盘 顯显 標标
    簽签 選选 項项 欄栏 頁页 啟启 啓启 閉闭 鎖锁 權权 許许 遠远 協协 議议 傳传 輸输 載载 輔辅 導导 學学 習习 訓训 練练 課课 師师 書书
    國国 際际 區区 縣县 鄉乡 鎮镇 廠厂 廣广 場场 門门 診诊 療疗 醫医 藥药 護护 語语 詞词 譯译 讀读 寫写 聽听 講讲 談谈 論论 評评 該该
    誰谁 讓让 給给 從从 東东 車车 輛辆 鐵铁 飛飞 兩两 幾几 萬万 億亿 貳贰 參参 種种 類类 條条 張张 隻只 筆笔 歲岁 週周 歷历 曆历 鐘钟
    錶表 壞坏 舊旧 錯错 誤误 難难 簡简 複复 復复 雜杂 準准 確确 實实 決决 斷断 繼继 換换 轉转 變变 異异 狀状 態态 況况 緊紧 嚴严 輕轻
    優优 級级 別别 層层 組组 織织 構构 團团 隊队 聯联 繫系 係系 統统 綫线 結结 終终 紀纪 約约 納纳 純纯 紙纸 細细 紹绍 維维 綠绿 緩缓
    編编 縮缩 縱纵 績绩 繪绘 繳缴 罰罚 罷罢 義义 職职 聞闻 膚肤 臉脸 臨临 舉举 興兴 藝艺 節节 處处 補补 裝装 製制 覺觉 覽览 觀观 規规
    覓觅 觸触 訪访 詐诈 詳详 誠诚 諮咨 謹谨 譽誉 負负 財财 販贩 責责 貴贵 貸贷 貿贸 賓宾 賠赔 質质 賴赖 贈赠 趕赶 跡迹 踐践 軍军 軌轨
    較较 輪轮 轄辖 辦办 農农 邊边 達达 遞递 遲迟 遷迁 適适 鄰邻 醜丑 釋释 針针 鈕钮 銳锐 鋼钢 鋪铺 鏈链 鏡镜 長长 閃闪 閒闲 閘闸 陣阵
    陰阴 陳陈 隨随 險险 隱隐 離离 靜静 頂顶 順顺 須须 預预 頓顿 領领 頭头 顆颗 願愿 顧顾 風风 飯饭 飲饮 館馆 騙骗 騰腾 驅驱 鬆松 黃黄
    齊齐 齒齿 側侧 債债 傷伤 僅仅 儀仪 儘尽 盡尽 內内 劃划 則则 剛刚 創创 勢势 勝胜 匯汇 彙汇 卻却 厭厌 嘗尝 噴喷 圍围 園园 圓圆 執执
    堅坚 塊块 墊垫 壓压 夠够 媽妈 審审 寬宽 將将 專专 尋寻 屆届 屬属 帶带 幣币 幹干 乾干 廢废 廳厅 強强 彈弹 徹彻 徵征 恆恒 悶闷 惡恶
    愛爱 慮虑 慶庆 憂忧 懷怀 戲戏 拋抛 捨舍 掃扫 掛挂 採采 損损 搖摇 搶抢 撥拨 擁拥 擇择 擊击 擋挡 擔担 擴扩 擺摆 攜携 敗败 敘叙 於于
    昇升 暫暂 棄弃 榮荣 樂乐 樓楼 橋桥 檯台 臺台 颱台 歡欢 殘残 毀毁 氣气 沖冲 測测 溫温 滅灭 滾滚 滿满 漢汉 漸渐 潔洁 潤润 濕湿 濾滤
    瀏浏 灣湾 災灾 爲为 煩烦 熱热 燈灯 燒烧 營营 爭争 牆墙 獎奖 獨独 獲获 獻献 現现 環环 畢毕 疊叠 監监 盜盗 睏困 瞭了 矯矫 礎础 礙碍
    禮礼 稱称 穩稳 積积 窮穷 競竞 範范 築筑 籤签 糧粮 糾纠 紅红 紛纷 著着 裡里 裏里 衛卫 親亲 誌志 説说 衆众 眾众 脫脱 産产 絶绝 絕绝
    剎刹 麵面 麺面 鹽盐 綁绑 緣缘 勵励 勸劝 貼贴 賞赏 贊赞 趨趋 郵邮 閣阁 闆板 闊阔 雖虽 頒颁 顏颜 駐驻 鬧闹 嶺岭 彌弥 徑径 悅悦 惱恼
    慘惨 慣惯 懲惩 懸悬 撐撑 擬拟 擾扰 攔拦 攤摊 暢畅 曉晓 橫横 櫃柜 漲涨 潛潜 澤泽 濃浓 煙烟 爐炉 獄狱 癒愈 磚砖 禍祸 穀谷 佈布 佔占
    併并 倉仓 偉伟 偵侦 傑杰 傾倾 僱雇 兇凶 兒儿 刪删 劑剂 華华 吳吴 囑嘱 邏逻 輯辑 釘钉 鑰钥 鍾钟 鑑鉴 託托 蘋苹 綜综 緒绪 淨净 減减
    蹤踪 違违 騷骚 齡龄 螢荧 訴诉 餘余 諾诺 遊游
    """

  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    var traditional: Unicode.Scalar?
    for scalar in pairs.unicodeScalars where scalar.value >= 0x4E00 {
      if let key = traditional { forms[key] = scalar }
      traditional = traditional == nil ? scalar : nil
    }
    return forms
  }()
}
