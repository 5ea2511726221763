/// Frequent Chinese characters that only one way of writing has, among China, Taiwan and Japan.
///
/// A character is simplified here if neither the Taiwanese standard set (Big5) nor the Japanese one (JIS X 0208) has it,
/// traditional if it is missing from the Chinese one (GB 2312) and from the first level of the Japanese one, and
/// Japanese if it stands in that level and in neither of the other two. So 国 and 請 tell nothing, 请, 幫 and 対 do.
enum HanForms {
  static let onlySimplified = Set(
    """
    请们这吗谢说话时间问题为对样开关过还进动电脑络线连讯码账户费钱买卖单发报销订阅续购货产业务员经济银额
    总计检验证认识记录询调试设备图视频应储资库夹软键盘显标签选项栏页闭锁权许远协议传输载辅导习训练课师书
    际县乡镇场门诊疗药护语词译读讲谈论评该谁让给东车辆铁飞亿贰类张岁历钟错误难简杂实继换转变态紧严轻级别
    层组织团队联统结终纪约纳纯纸细绍维绿缓编缩纵绩绘缴罚罢义职闻肤脸临举兴艺节处补觉览观规觅访诈详诚谨负
    财贩责贵贷贸宾赔质赖赠军轨较轮辖办农边递迟邻释针钮锐钢铺链镜长闪闲闸阵阴陈险隐顶顺须预顿领头颗顾风饭
    饮馆骗腾驱齐齿侧债伤仅仪则刚创势汇厌尝喷围圆执坚块垫压够妈审宽专寻带币废厅强弹彻闷恶爱虑庆忧戏扫损摇
    抢拨拥择击挡扩摆败暂荣乐桥欢毁测灭滚满汉渐润滤浏烦热烧营墙奖获现环毕监矫础稳积穷竞纠红纷卫亲绝盐绑缘
    劝贴赏赞趋邮阁阔虽颁颜驻闹恼惯惩悬拟拦摊畅晓涨泽浓狱砖祸仓伟侦倾删剂华逻辑钉钥鉴综绪净违骚龄荧诉诺
    """.unicodeScalars.filter { $0 != "\n" })

  static let onlyTraditional = Set(
    """
    幫們嗎說麼來對會沒樣關腦號碼賬戶錢賣單據發髮銷稅閱續產經濟價總數點檢驗證錄詢檔圖畫聲應當與體夾顯簽啟
    權傳學國區縣鄉廣醫藥譯讀寫聽讓從輛鐵兩萬貳參條歲歷曆錶壞舊雜實斷繼轉變狀嚴輕團繫綠縱繪繳臉舉藝處裝覺
    覽觀覓觸譽賴趕踐辦邊遞遲鄰釋鈕銳鏈閒閘隨險隱靜顆騙驅鬆黃齊齒儘盡內匯彙卻圍圓墊壓夠媽寬將專屆屬帶廢廳
    彈恆惡懷戲拋搖搶撥擇擊擋擔擴擺攜敘榮樂樓檯臺颱歡殘毀氣溫滾滿濕濾瀏灣燒營爭牆獎獨獻疊盜睏礙禮稱穩籤眾
    脫絕剎麵鹽綁緣勵勸贊闆闊雖顏鬧彌徑悅惱慘撐攔攤曉橫櫃漲潛澤爐磚佈佔僱兒刪劑吳囑邏鑰蘋淨蹤騷齡螢餘
    """.unicodeScalars.filter { $0 != "\n" })

  static let onlyJapanese = Set(
    """
    対応気発変単検権実関鉄図広処戦団価経継総売読続済帰歩駅働込畑峠枠辻匂円両験険労営厳覚巻悪毎様観歓勧拠
    拡択沢訳釈駆黒仮払戻絵児乗剰収効勅拝歳歴暦黙竜亀歯齢塩縄髪戸挙桜栄楽薬渋縦従縁繊聴臓蔵薫覧謡転軽辺遅
    郷醸銭鋳閲隠雑霊頼顕駄騒闘鶏粋斎剤浄瀬焼犠猟獣畳疎痩県砕穂粛絶緑繋聡舗荘蛍譲賛逓酔鉱鋭錬録陥隷頬顔髄
    塀増壊壌奨娯寛専巣帯弾徳徴恵悩戯抜挿捜掲揺摂撃斉晩暁桟涙渇満滝瑠砿稲穏竃粂繍脳舎菓薗蝋遡韮頴麹鯵鴬麺
    笹凧凪噺
    """.unicodeScalars.filter { $0 != "\n" })
}
