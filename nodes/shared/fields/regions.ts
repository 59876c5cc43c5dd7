import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

/**
 * Regions that Getui and uni-push, which runs on it, know: provinces and their cities. The codes are those of
 * the vendor's own list, of 8 digits; most begin like the divisions of GB/T 2260, some with its older codes.
 * @see https://docs.getui.com/files/region_code.data
 */
const TABLE = `
11 Beijing 北京市
12 Tianjin 天津市
13 Hebei 河北
	01 Shijiazhuang 石家庄市, 02 Tangshan 唐山市, 03 Qinhuangdao 秦皇岛市, 04 Handan 邯郸市,
	05 Xingtai 邢台市, 06 Baoding 保定市, 07 Zhangjiakou 张家口市, 08 Chengde 承德市,
	09 Cangzhou 沧州市, 10 Langfang 廊坊市, 11 Hengshui 衡水市
14 Shanxi 山西
	01 Taiyuan 太原市, 02 Datong 大同市, 03 Yangquan 阳泉市, 04 Changzhi 长治市, 05 Jincheng 晋城市,
	06 Shuozhou 朔州市, 07 Jinzhong 晋中市, 08 Yuncheng 运城市, 09 Xinzhou 忻州市, 10 Linfen 临汾市,
	11 Lvliang 吕梁市
15 Inner Mongolia 内蒙古
	01 Hohhot 呼和浩特市, 02 Baotou 包头市, 03 Wuhai 乌海市, 04 Chifeng 赤峰市, 05 Tongliao 通辽市,
	06 Ordos 鄂尔多斯市, 07 Hulunbuir 呼伦贝尔市, 08 Bayannur 巴彦淖尔市, 09 Ulanqab 乌兰察布市,
	22 Hinggan 兴安盟, 25 Xilingol 锡林郭勒盟, 29 Alxa 阿拉善盟
21 Liaoning 辽宁
	01 Shenyang 沈阳市, 02 Dalian 大连市, 03 Anshan 鞍山市, 04 Fushun 抚顺市, 05 Benxi 本溪市,
	06 Dandong 丹东市, 07 Jinzhou 锦州市, 08 Yingkou 营口市, 09 Fuxin 阜新市, 10 Liaoyang 辽阳市,
	11 Panjin 盘锦市, 12 Tieling 铁岭市, 13 Chaoyang 朝阳市, 14 Huludao 葫芦岛市
22 Jilin 吉林
	01 Changchun 长春市, 02 Jilin City 吉林市, 03 Siping 四平市, 04 Liaoyuan 辽源市,
	05 Tonghua 通化市, 06 Baishan 白山市, 07 Songyuan 松原市, 08 Baicheng 白城市, 24 Yanbian 延边州
23 Heilongjiang 黑龙江
	01 Harbin 哈尔滨市, 02 Qiqihar 齐齐哈尔市, 03 Jixi 鸡西市, 04 Hegang 鹤岗市,
	05 Shuangyashan 双鸭山市, 06 Daqing 大庆市, 07 Yichun 伊春市, 08 Jiamusi 佳木斯市,
	09 Qitaihe 七台河市, 10 Mudanjiang 牡丹江市, 11 Heihe 黑河市, 12 Suihua 绥化市,
	27 Daxinganling 大兴安岭地区
31 Shanghai 上海市
32 Jiangsu 江苏
	01 Nanjing 南京市, 02 Wuxi 无锡市, 03 Xuzhou 徐州市, 04 Changzhou 常州市, 05 Suzhou 苏州市,
	06 Nantong 南通市, 07 Lianyungang 连云港市, 08 Huaian 淮安市, 09 Yancheng 盐城市,
	10 Yangzhou 扬州市, 11 Zhenjiang 镇江市, 12 Taizhou 泰州市, 13 Suqian 宿迁市
33 Zhejiang 浙江
	01 Hangzhou 杭州市, 02 Ningbo 宁波市, 03 Wenzhou 温州市, 04 Jiaxing 嘉兴市, 05 Huzhou 湖州市,
	06 Shaoxing 绍兴市, 07 Jinhua 金华市, 08 Quzhou 衢州市, 09 Zhoushan 舟山市, 10 Taizhou 台州市,
	11 Lishui 丽水市
34 Anhui 安徽
	01 Hefei 合肥市, 02 Wuhu 芜湖市, 03 Bengbu 蚌埠市, 04 Huainan 淮南市, 05 Maanshan 马鞍山市,
	06 Huaibei 淮北市, 07 Tongling 铜陵市, 08 Anqing 安庆市, 10 Huangshan 黄山市, 11 Chuzhou 滁州市,
	12 Fuyang 阜阳市, 13 Suzhou 宿州市, 14 Chaohu 巢湖市, 15 Luan 六安市, 16 Bozhou 亳州市,
	17 Chizhou 池州市, 18 Xuancheng 宣城市
35 Fujian 福建
	01 Fuzhou 福州市, 02 Xiamen 厦门市, 03 Putian 莆田市, 04 Sanming 三明市, 05 Quanzhou 泉州市,
	06 Zhangzhou 漳州市, 07 Nanping 南平市, 08 Longyan 龙岩市, 09 Ningde 宁德市
36 Jiangxi 江西
	01 Nanchang 南昌市, 02 Jingdezhen 景德镇市, 03 Pingxiang 萍乡市, 04 Jiujiang 九江市,
	05 Xinyu 新余市, 06 Yingtan 鹰潭市, 07 Ganzhou 赣州市, 08 Jian 吉安市, 09 Yichun 宜春市,
	10 Fuzhou 抚州市, 11 Shangrao 上饶市
37 Shandong 山东
	01 Jinan 济南市, 02 Qingdao 青岛市, 03 Zibo 淄博市, 04 Zaozhuang 枣庄市, 05 Dongying 东营市,
	06 Yantai 烟台市, 07 Weifang 潍坊市, 08 Jining 济宁市, 09 Taian 泰安市, 10 Weihai 威海市,
	11 Rizhao 日照市, 12 Laiwu 莱芜市, 13 Linyi 临沂市, 14 Dezhou 德州市, 15 Liaocheng 聊城市,
	16 Binzhou 滨州市, 17 Heze 菏泽市
41 Henan 河南
	01 Zhengzhou 郑州市, 02 Kaifeng 开封市, 03 Luoyang 洛阳市, 04 Pingdingshan 平顶山市,
	05 Anyang 安阳市, 06 Hebi 鹤壁市, 07 Xinxiang 新乡市, 08 Jiaozuo 焦作市, 09 Puyang 濮阳市,
	10 Xuchang 许昌市, 11 Luohe 漯河市, 12 Sanmenxia 三门峡市, 13 Nanyang 南阳市, 14 Shangqiu 商丘市,
	15 Xinyang 信阳市, 16 Zhoukou 周口市, 17 Zhumadian 驻马店市
42 Hubei 湖北
	01 Wuhan 武汉市, 02 Huangshi 黄石市, 03 Shiyan 十堰市, 05 Yichang 宜昌市, 06 Xiangyang 襄阳市,
	07 Ezhou 鄂州市, 08 Jingmen 荆门市, 09 Xiaogan 孝感市, 10 Jingzhou 荆州市, 11 Huanggang 黄冈市,
	12 Xianning 咸宁市, 13 Suizhou 随州市, 28 Enshi 恩施州
43 Hunan 湖南
	01 Changsha 长沙市, 02 Zhuzhou 株洲市, 03 Xiangtan 湘潭市, 04 Hengyang 衡阳市,
	05 Shaoyang 邵阳市, 06 Yueyang 岳阳市, 07 Changde 常德市, 08 Zhangjiajie 张家界市,
	09 Yiyang 益阳市, 10 Chenzhou 郴州市, 11 Yongzhou 永州市, 12 Huaihua 怀化市, 13 Loudi 娄底市,
	31 Xiangxi 湘西州
44 Guangdong 广东
	01 Guangzhou 广州市, 02 Shaoguan 韶关市, 03 Shenzhen 深圳市, 04 Zhuhai 珠海市, 05 Shantou 汕头市,
	06 Foshan 佛山市, 07 Jiangmen 江门市, 08 Zhanjiang 湛江市, 09 Maoming 茂名市, 12 Zhaoqing 肇庆市,
	13 Huizhou 惠州市, 14 Meizhou 梅州市, 15 Shanwei 汕尾市, 16 Heyuan 河源市, 17 Yangjiang 阳江市,
	18 Qingyuan 清远市, 19 Dongguan 东莞市, 20 Zhongshan 中山市, 51 Chaozhou 潮州市,
	52 Jieyang 揭阳市, 53 Yunfu 云浮市
45 Guangxi 广西
	01 Nanning 南宁市, 02 Liuzhou 柳州市, 03 Guilin 桂林市, 04 Wuzhou 梧州市, 05 Beihai 北海市,
	06 Fangchenggang 防城港市, 07 Qinzhou 钦州市, 08 Guigang 贵港市, 09 Yulin 玉林市,
	10 Baise 百色市, 11 Hezhou 贺州市, 12 Hechi 河池市, 13 Laibin 来宾市, 14 Chongzuo 崇左市
46 Hainan 海南
	01 Haikou 海口市, 02 Sanya 三亚市
50 Chongqing 重庆市
51 Sichuan 四川
	01 Chengdu 成都市, 03 Zigong 自贡市, 04 Panzhihua 攀枝花市, 05 Luzhou 泸州市, 06 Deyang 德阳市,
	07 Mianyang 绵阳市, 08 Guangyuan 广元市, 09 Suining 遂宁市, 10 Neijiang 内江市, 11 Leshan 乐山市,
	13 Nanchong 南充市, 14 Meishan 眉山市, 15 Yibin 宜宾市, 16 Guangan 广安市, 17 Dazhou 达州市,
	18 Yaan 雅安市, 19 Bazhong 巴中市, 20 Ziyang 资阳市, 32 Ngawa 阿坝州, 33 Garze 甘孜州,
	34 Liangshan 凉山州
52 Guizhou 贵州
	01 Guiyang 贵阳市, 02 Liupanshui 六盘水市, 03 Zunyi 遵义市, 04 Anshun 安顺市,
	22 Tongren 铜仁地区, 23 Qianxinan 黔西南州, 24 Bijie 毕节市, 26 Qiandongnan 黔东南州,
	27 Qiannan 黔南州
53 Yunnan 云南
	01 Kunming 昆明市, 03 Qujing 曲靖市, 04 Yuxi 玉溪市, 05 Baoshan 保山市, 06 Zhaotong 昭通市,
	07 Lijiang 丽江市, 08 Puer 普洱市, 09 Lincang 临沧市, 23 Chuxiong 楚雄州, 25 Honghe 红河州,
	26 Wenshan 文山州, 28 Xishuangbanna 西双版纳州, 29 Dali 大理州, 31 Dehong 德宏州,
	33 Nujiang 怒江州, 34 Diqing 迪庆州
54 Tibet 西藏
	01 Lhasa 拉萨市, 21 Qamdo 昌都地区, 22 Shannan 山南地区, 23 Shigatse 日喀则地区,
	24 Nagqu 那曲地区, 25 Ngari 阿里地区, 26 Nyingchi 林芝地区
61 Shaanxi 陕西
	01 Xian 西安市, 02 Tongchuan 铜川市, 03 Baoji 宝鸡市, 04 Xianyang 咸阳市, 05 Weinan 渭南市,
	06 Yanan 延安市, 07 Hanzhong 汉中市, 08 Yulin 榆林市, 09 Ankang 安康市, 10 Shangluo 商洛市
62 Gansu 甘肃
	01 Lanzhou 兰州市, 02 Jiayuguan 嘉峪关市, 03 Jinchang 金昌市, 04 Baiyin 白银市,
	05 Tianshui 天水市, 06 Wuwei 武威市, 07 Zhangye 张掖市, 08 Pingliang 平凉市, 09 Jiuquan 酒泉市,
	10 Qingyang 庆阳市, 11 Dingxi 定西市, 12 Longnan 陇南市, 29 Linxia 临夏州, 30 Gannan 甘南州
63 Qinghai 青海
	01 Xining 西宁市, 21 Haidong 海东地区, 22 Haibei 海北州, 23 Huangnan 黄南州,
	25 Hainan Prefecture 海南州, 26 Golog 果洛州, 27 Yushu 玉树州, 28 Haixi 海西州
64 Ningxia 宁夏
	01 Yinchuan 银川市, 02 Shizuishan 石嘴山市, 03 Wuzhong 吴忠市, 04 Guyuan 固原市,
	05 Zhongwei 中卫市
65 Xinjiang 新疆
	01 Urumqi 乌鲁木齐市, 02 Karamay 克拉玛依市, 21 Turpan 吐鲁番地区, 22 Hami 哈密地区,
	23 Changji 昌吉回族自治州, 27 Bortala 博尔塔拉蒙古自治州, 28 Bayingolin 巴音郭楞蒙古自治州,
	29 Aksu 阿克苏地区, 30 Kizilsu 克孜勒苏柯尔克孜自治州, 31 Kashgar 喀什地区, 32 Hotan 和田地区,
	40 Ili 伊犁哈萨克自治州, 42 Tacheng 塔城地区, 43 Altay 阿勒泰地区
71 Taiwan 台湾
81 Hong Kong 香港
82 Macao 澳门
`;

interface Region {
	code: string;
	/** In English, with the province before a city. */
	english: string;
	chinese: string;
}

const PROVINCE = /^(\d\d) (.+) (\p{Script=Han}+)\n?((?:\t.*\n?)*)/gmu;
const CITY = /(\d\d) ([^\p{Script=Han}]+) (\p{Script=Han}+)/gu;

let known: Region[] | undefined;

function regions(): Region[] {
	known ??= [...TABLE.matchAll(PROVINCE)].flatMap(
		([, province = '', english = '', chinese = '', cities = '']) => [
			{ code: `${province}000000`, english, chinese },
			...[...cities.matchAll(CITY)].map(([, city = '', name = '', inChinese = '']) => ({
				code: `${province}${city}0000`,
				english: `${english}, ${name}`,
				chinese: inChinese,
			})),
		],
	);
	return known;
}

/** The choices of a list of regions, each under its English and its Chinese name. */
export async function getRegions(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return regions()
		.map(({ code, english, chinese }) => ({ name: `${english} (${chinese})`, value: code }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

let byName: Map<string, string> | undefined;

/** Codes by Chinese name; `杭州` and `浙江省` stand for `杭州市` and `浙江` where these are not names themselves. */
function codesByName(): Map<string, string> {
	if (byName === undefined) {
		const short = regions().map(({ code, chinese }) => [shorten(chinese), code] as const);
		const full = regions().map(({ code, chinese }) => [chinese, code] as const);
		byName = new Map([...short, ...full]);
	}
	return byName;
}

const SUFFIX = /(省|市|地区|特别行政区|(壮族|回族|维吾尔)?自治区)$/;

function shorten(name: string): string {
	return name.replace(SUFFIX, '');
}

/**
 * The code of a region that a user chose, typed or took from a row: a code of 8 digits stays as it is, the 2 to
 * 6 digits of a province or city of GB/T 2260 are filled up, and a Chinese name is looked up.
 */
export function regionCode(text: string): string | undefined {
	if (/^\d{8}$/.test(text)) return text;
	if (/^\d{2}(\d{2}){0,2}$/.test(text)) {
		const code = text.padEnd(8, '0');
		return regions().some((region) => region.code === code) ? code : undefined;
	}
	return codesByName().get(text) ?? codesByName().get(shorten(text));
}
