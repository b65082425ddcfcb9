import type { SentenceHits } from './titled.ts'

/** Characters that write foreign names by their sound. */
const SOUND =
  '阿埃艾安昂奥巴班邦包贝本比彼宾波伯博布查达戴丹当道德登迪蒂丁东杜顿多厄恩尔法范菲费芬丰冯弗夫福富盖甘冈高戈格葛根贡古瓜哈海汉翰豪赫黑洪侯胡华霍基吉季加贾坚简焦杰捷金津卡凯坎康考柯科克肯库夸拉腊莱赖兰朗劳勒雷黎里利莉连列林琳龙隆卢鲁路伦罗洛吕马玛迈麦曼芒茂梅门蒙孟米密敏明莫墨默姆穆拿纳奈南内尼娘涅宁农努诺欧帕潘庞佩彭皮平珀普齐奇契恰乔切琼丘邱让热日茹儒瑞若撒萨塞赛桑沙莎尚绍舍申圣施什士史舒朔斯松苏孙索塔泰坦汤唐陶特提田廷图托瓦万旺威韦维魏温文翁沃乌武伍西希席夏香谢辛欣休许雅亚扬杨耶叶伊因英永尤于约宰赞扎詹珍芝治朱卓兹祖佐娅娜妮丽琪亨佛楚察茨慈策蔡曾池川崔措谷圭郭汗浩颉堪昆廖柳缅木聂屈瑟森山沈铁吾锡肖颜泽虽姜隋绥'
/** Family names of Chinese persons. */
const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庄殷章鲁耿'
/** What stands right behind a name. */
const END =
  '(?=[，。、；：！？）)（(“”"\\s]|说|表示|指出|强调|介绍|认为|在|同|与|和|及|对|就|向|将|当日|当天|\\d|一行|于|率|主持|出席|访问|抵达|宣布|宣读|会谈|会见|会晤|回答|答问|重申|举行|签署|共同|先生|女士|今天|昨天|今日|昨日|的|等|也|还|则|呼吁|称|期待|感谢|高度评价|积极评价|祝贺|致电|致辞|发表|发言|受|应|代表|参加|提出|接受|讲话|通电话|通话|陪同|披露|透露|当选|作|$)'

const PATTERN = new RegExp(
  `^(?:(?<foreign>[${SOUND}]{2,7}(?:[·•・‧][${SOUND}]{1,7}){0,3})|(?<chinese>[${FAMILY}]\\p{Script=Han}{1,2}?))${END}`,
  'u',
)

/** The name that begins at `from`, in no word file: written by its sound (瓦尔加, 埃琳娜·瓦尔加) or family and given name (李某). */
export function newNameAt({ passage, sentence }: SentenceHits, from: number): string | null {
  const found = PATTERN.exec(passage.text.slice(from, Math.min(sentence.span.end, from + 30)))
  const name = found?.groups?.foreign ?? found?.groups?.chinese
  return name ?? null
}
