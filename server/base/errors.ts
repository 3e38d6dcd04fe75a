/**
 * The error catalogue: every code the server answers with, its status, and what it says in both
 * languages. The text says what the reader can do now. docs/errors.md is held against it by a test.
 * `{name}` is filled from the details.
 */
interface ErrorRow {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

export const ERRORS = {
  'request.invalid': { status: 400, zh: '有 {count} 处没填对：{fields}。改好再交，已填的都在。', en: '{count} field(s) need mending: {fields}. Correct them and send again; what you entered is kept.' },
  'request.unreadable': { status: 400, zh: '没能读懂送来的内容。请刷新页面再试；你写的都还在。', en: 'What was sent could not be read. Reload the page and try again; what you wrote is kept.' },
  'request.too-large': { status: 413, zh: '送来的内容太大。照片请不超过 10 MB，文字请不超过 5000 字。', en: 'Too large. Keep a picture under 10 MB and a text under 5,000 characters.' },
  'request.media-type': { status: 415, zh: '不认识这种格式。照片请用 JPEG、PNG 或 WebP。', en: 'Unknown format. Send pictures as JPEG, PNG or WebP.' },
  'request.key-missing': { status: 400, zh: '缺少请求头 Idempotency-Key（一个 UUID），没有它就分不清是不是重发。请加上再发。', en: 'Header Idempotency-Key (a UUID) is missing; without it a repeat can’t be told from a new request. Add it and send again.' },
  'request.key-reused': { status: 422, zh: '这个 Idempotency-Key 用在过另一个请求上。请换一个新的。', en: 'This Idempotency-Key was used for another request. Make a new one.' },
  'request.too-many': { status: 429, zh: '送得太频繁，请等 {seconds} 秒再试；你写的都还在。有人有危险请打 110、119 或 120。', en: 'Too many requests. Wait {seconds} seconds and try again; what you wrote is kept. In danger call 110, 119 or 120.' },
  'not-found': { status: 404, zh: '没有这个内容，或者不归你看。请核对编号，或回到列表。', en: 'There is nothing here, or it is not yours to see. Check the number or go back to the list.' },
  'session.missing': { status: 401, zh: '请先登录；你写的都还在。', en: 'Please sign in first; what you wrote is kept.' },
  'session.unknown-account': { status: 404, zh: '没有这个演示账号。请从名单里选一个。', en: 'No such demo account. Choose one from the list.' },
  'session.not-demo': { status: 403, zh: '只有演示县可以选账号登录。请用本县的登录方式。', en: 'Only a demonstration county signs in by choosing an account. Use your county’s own sign-in.' },
  'session.no-post': { status: 403, zh: '你现在没有在岗的岗位，看不到内容，也不能办理。岗位到期或调动的，请找安全管理员。', en: 'You hold no post now, so there is nothing to see or do. If it ended or you moved, ask the security administrator.' },
  forbidden: { status: 403, zh: '你现在的岗位不能做这件事。需要的话请找指挥室。', en: 'Your posts do not allow this. Ask the command room if you need it.' },
  'origin.foreign': { status: 403, zh: '这个请求来自别的网站，没有执行。请从本系统的页面操作。', en: 'This request came from another site and was not carried out. Use the pages of this system.' },
  'county.unknown': { status: 404, zh: '系统里没有这个县（{county}）。请核对六位代码。', en: 'This system holds no county {county}. Check the six-digit code.' },
  'county.exists': { status: 409, zh: '这个县已经装好了，不会再装一遍。', en: 'This county is installed already and is not installed again.' },
  'county.package': { status: 422, zh: '县数据包有错：{problem}。改好再装，什么都没有写入。', en: 'The county package is faulty: {problem}. Mend it and install again; nothing was written.' },
  'text.empty': { status: 422, zh: '还没有写内容。请用一两句话写明白。', en: 'Nothing is written yet. Say it in a sentence or two.' },
  'text.too-long': { status: 422, zh: '写了 {length} 字，最多 {max} 字。请留下要紧的，其余可以附照片。', en: 'This is {length} characters; the most is {max}. Keep what matters and attach pictures for the rest.' },
  'text.unreadable': { status: 422, zh: '文字里有存不下来的字符。请删掉看不见的字符，或重新打一遍。', en: 'The text holds characters that can’t be stored. Remove invisible ones or type it again.' },
  'time.unreadable': { status: 422, zh: '时间没看懂：{given}。请写成 2026-11-25T14:05+08:00 这样。', en: 'The time could not be read: {given}. Write it like 2026-11-25T14:05+08:00.' },
  'time.future': { status: 422, zh: '发生时间在将来（{given}）。请看看手机的日期，或改成已经发生的时间。', en: 'The time lies in the future ({given}). Check the date of your phone, or give a time that has passed.' },
  'time.past': { status: 422, zh: '发生时间在一年以前（{given}）。请核对年份；确实这么久，就写在内容里，时间不填。', en: 'The time is more than a year ago ({given}). Check the year; if it is right, say so in the text and leave the time out.' },
  'place.outside': { status: 422, zh: '这个地点不在{county}内，离边界约 {km} 公里。请在地图上重新点；外地的事请打当地 12345。', en: 'This place is outside {county}, about {km} km from its border. Pick it again on the map; for elsewhere call 12345 there.' },
  'place.swapped': { status: 422, zh: '经度和纬度好像写反了：是不是 {lon}, {lat}？请对调再交。', en: 'Longitude and latitude look swapped: did you mean {lon}, {lat}? Swap them and send again.' },
  'place.nowhere': { status: 422, zh: '这个地点（{lon}, {lat}）不在陆地上的任何一个县，多半是定位没成功。请在地图上点一下。', en: 'This place ({lon}, {lat}) is in no county at all; the positioning probably failed. Tap the place on the map.' },
  'category.unknown': { status: 422, zh: '没有这个类别（{category}）。请从列表里选一个。', en: 'No such category ({category}). Choose one from the list.' },
  'unit.unknown': { status: 422, zh: '没有这个单位（{unit}），或者它不管这里。请从列表里选一个。', en: 'No such unit here ({unit}). Choose one from the list.' },
  'photo.unknown': { status: 422, zh: '有照片没有传完或已过期。请重新上传这张照片，文字都还在。', en: 'A picture was not uploaded or has expired. Upload it again; the text is kept.' },
  'photo.unreadable': { status: 422, zh: '这张照片打不开。请重拍，或换成 JPEG、PNG、WebP。', en: 'This picture can’t be opened. Take it again, or send JPEG, PNG or WebP.' },
  'photo.quota': { status: 429, zh: '今天传的照片太多了，请 {seconds} 秒后再传；文字可以先交。', en: 'Too many pictures today. Try again in {seconds} seconds; the text can be sent first.' },
  'proof.photo': { status: 422, zh: '这一类要有照片才能交。请拍一张办好以后的照片。', en: 'This category needs a picture as proof. Take one of the finished work.' },
  'settle.not-here': { status: 403, zh: '只有在自己的网格里才能当场办结。请改成上报，由指挥室派人。', en: 'You can settle on the spot only in your own grid. Report it instead; the command room will send somebody.' },
  'matter.forbidden': { status: 403, zh: '这一步不归你的岗位做。办理的人不能核查自己办的事。', en: 'This step is not for your post. Who handled a matter can’t verify it.' },
  'matter.not-now': { status: 409, zh: '这件事现在是「{statusName}」，不能这样做。请看最新情况再决定；你写的都还在。', en: 'The matter is now “{statusName}”; this can’t be done. Look at where it stands; what you wrote is kept.' },
  'matter.already': { status: 409, zh: '{by}已经在 {at} 做过这一步，没有重复。请看最新情况。', en: '{by} did this already at {at}; nothing was done twice. Look at where it stands.' },
  'matter.changed': { status: 409, zh: '你打开以后这件事有了变化（你看的是第 {yours} 版，现在是第 {now} 版）。请看过变化再提交；你写的都还在。', en: 'The matter changed while you had it open (you saw version {yours}, it is now {now}). Look at the change and send again; what you wrote is kept.' },
  'matter.busy': { status: 409, zh: '很多人同时在办这件事，没有排上。请再按一次。', en: 'Many are working on this matter at once and yours did not get through. Press again.' },
  'dispatch.unit-missing': { status: 422, zh: '请选一个单位再派。', en: 'Choose a unit to dispatch to.' },
  'verify.words-missing': { status: 422, zh: '没通过要写明哪里没办好，办理的人才知道怎么改。', en: 'Say what is not done yet, so that the handler knows what to mend.' },
  'rate.twice': { status: 409, zh: '已经评价过了，谢谢。想补充请再反映一次，写上这个编号。', en: 'You have rated it already, thank you. To add something, report again and quote this number.' },
  'follow.no-match': { status: 404, zh: '编号和查询码对不上。请照收到时的页面核对；字母 O 和数字 0 都可以。', en: 'Number and code do not match. Compare them with the page you received; O and 0 are the same.' },
  'post.to-before-from': { status: 422, zh: '结束时间要在开始时间之后。请改一下日期。', en: 'The end must come after the beginning. Correct the dates.' },
  'post.over': { status: 422, zh: '结束时间已经过去，这个岗位一天也不会生效。请改结束时间，或不填。', en: 'The end has passed already, so the post would never be in force. Change the end or leave it out.' },
  'post.unit-unknown': { status: 422, zh: '没有这个单位（{unit}）。请从列表里选一个。', en: 'No such unit ({unit}). Choose one from the list.' },
  'post.unit-dissolved': { status: 422, zh: '这个单位（{unit}）已经撤销。请选接手的单位。', en: 'The unit {unit} was dissolved. Choose the one that took over.' },
  'post.territory-gone': { status: 422, zh: '没有这个区划（{territory}），可能已经拆分或合并。请选现在的区划。', en: 'There is no territory {territory}; it may have been split or merged. Choose one that exists now.' },
  'post.level': { status: 422, zh: '「{role}」管的是{wanted}，{territory} 不是。请换一个区划。', en: 'A {role} answers for a {wanted}; {territory} is none. Choose another territory.' },
  'post.unit-elsewhere': { status: 422, zh: '单位（{unit}）不管 {territory}。请选管这里的单位，或换一个区划。', en: 'The unit {unit} does not work for {territory}. Choose a unit of that place, or another territory.' },
  'post.platform-missing': { status: 422, zh: '平台负责人要写明是哪个平台。请选一个。', en: 'A platform lead needs a platform. Choose one.' },
  'post.secondment': { status: 422, zh: '下沉岗位：站所工作人员，属于一条线的单位，由一个镇街指挥，就在那个镇街工作。请核对这四项。', en: 'A seconded post is an officer’s, belongs to a line’s unit, is commanded by one township and lies in it. Check these four.' },
  'post.twice': { status: 409, zh: '他在这段时间里已经有这个岗位（{role}）。不用再给；要改期限，请先结束原来的。', en: 'He holds this very post ({role}) in that time already. There is nothing to give; to change its time, end the old one first.' },
  'post.separate': { status: 409, zh: '三员分立：有「{held}」岗位的人不能同时做「{wanted}」。请换一个人，或先结束原来的岗位。', en: 'Separation of duties: who holds the post “{held}” can’t be “{wanted}” at the same time. Choose another person, or end the other post first.' },
  'post.ended': { status: 409, zh: '这个岗位已经结束，或者会更早结束（{to}）。请看最新情况。', en: 'This post has ended, or ends sooner ({to}). Look at where it stands.' },
  'post.last-administrator': { status: 409, zh: '这是最后一个「{role}」，结束了就没有人能管理。请先把岗位给另一个人。', en: 'This is the last {role}; without one nobody could administer the county. Give the post to somebody else first.' },
  'user.id': { status: 422, zh: '用户编号（{user}）只能用文字、数字、点、短横线和下划线，最多 64 个。请改一下。', en: 'A user id ({user}) takes letters, digits, dot, dash and underscore, at most 64. Correct it.' },
  'user.name': { status: 422, zh: '姓名要有字，最多 100 个。请改一下。', en: 'A name has one character at least and 100 at most. Correct it.' },
  'user.taken': { status: 409, zh: '用户编号 {user} 已经有人用了。请换一个，或打开那个用户。', en: 'The user id {user} is taken. Choose another, or open that user.' },
  'user.changed': { status: 409, zh: '你打开以后这里有了变化（你看的是第 {yours} 版，现在是第 {now} 版）。请看过变化再提交。', en: 'This changed while you had it open (you saw version {yours}, it is now {now}). Look at the change and send again.' },
  'unit.has-work': { status: 409, zh: '还有 {open} 件没办完的事会没有人管。请给每个单位选一个接手的单位，再交一次。', en: '{open} open matter(s) would be left to nobody. Choose for each unit one that takes over, and send again.' },
  'unit.hand-to': { status: 422, zh: '{to} 接不了 {unit} 的事：要是同一条线、同一块或同一镇街、现在有人在岗的另一个单位。请从列表里选。', en: '{to} can’t take over from {unit}: it must be another unit of the same line, block or township with somebody in post now. Choose one from the list.' },
  'unit.dissolved': { status: 409, zh: '这个单位已经撤销了。', en: 'This unit is dissolved already.' },
  'import.heading': { status: 422, zh: '前 10 行里没找到表头。请写上「用户编号、姓名、岗位、单位、区划、平台、从、到」这一行。', en: 'No heading in the first 10 rows. Add one with: user id, name, role, unit, territory, platform, from, to.' },
  'import.unreadable': { status: 422, zh: '这个文件打不开。请另存为 .xlsx，或 UTF-8、GB18030 的 .csv 再传。', en: 'This file can’t be opened. Save it as .xlsx, or as .csv in UTF-8 or GB18030, and send it again.' },
  'import.too-many': { status: 413, zh: '表里超过 {max} 行。请分成几个文件再传。', en: 'More than {max} rows. Split the file and send the parts.' },
  'import.missing': { status: 422, zh: '这一格没有填。请补上。', en: 'This cell is empty. Fill it in.' },
  'import.role': { status: 422, zh: '不认识岗位「{given}」。请用岗位的名称或代码。', en: 'Unknown role “{given}”. Use a role’s name or code.' },
  'import.platform': { status: 422, zh: '不认识平台「{given}」。请写综治工作、监管执法、应急管理、公共服务或党政综合。', en: 'Unknown platform “{given}”. Write safety, enforcement, emergency, service or general-affairs.' },
  'import.date': { status: 422, zh: '日期「{given}」没看懂。请写成 2026-11-25 这样。', en: 'The date “{given}” could not be read. Write it like 2026-11-25.' },
  'import.number': { status: 422, zh: '这一格是数字格式，太长，末几位已经丢了。请把这一列改成文本格式，重新填写。', en: 'This cell is a number too long for the spreadsheet; its last digits are lost. Make the column text and enter it again.' },
  'import.ambiguous': { status: 422, zh: '有 {count} 个都叫「{given}」。请写代码。', en: '{count} are called “{given}”. Write the code instead.' },
  'import.two-names': { status: 422, zh: '同一个编号在上面写的是「{other}」。请核对编号和姓名。', en: 'The same id stands above with the name “{other}”. Check id and name.' },
  'import.twice': { status: 422, zh: '和第 {row} 行是同一个岗位。请删掉一行。', en: 'The same post as in row {row}. Remove one of them.' },
  'import.from': { status: 422, zh: '这个岗位从 {from} 就开始了，开始时间不能改。请删掉这一格，或先结束原岗位。', en: 'This post began at {from}; a beginning can’t be changed. Clear the cell, or end the post first.' },
  'import.has-faults': { status: 409, zh: '有 {faulty} 行有错。请改好重新上传，或选择只导入没错的行。', en: '{faulty} row(s) are faulty. Mend them and upload again, or choose to take the good rows only.' },
  'import.changed': { status: 409, zh: '上传以后人员有了变化，预览已经重新算过。请再看一遍，再确认。', en: 'People changed since the upload, and the preview was made again. Look at it once more and confirm.' },
  'import.gone': { status: 409, zh: '预览只留一个月，已经清掉了。请重新上传这个文件。', en: 'A preview is kept for a month and is gone. Upload the file again.' },
  'import.committed': { status: 409, zh: '这个文件已经导入过了，没有重复。', en: 'This file was imported already; nothing was done twice.' },
  'place.not-near': { status: 422, zh: '网格 {grid} 不在这个点附近。请从列出的几个网格里选，或重新点位置。', en: 'Grid {grid} is not near this point. Choose one of those listed, or pick the place again.' },
  'condition.unknown': { status: 422, zh: '这个类别没有立案条件「{condition}」。请从列表里选，或不选。', en: 'This category has no filing condition “{condition}”. Choose one of the list, or none.' },
  'outside-number.unreadable': { status: 422, zh: '来源的编号太长（最多 {max} 个字符）。请核对后再填。', en: 'The number of the source is too long (at most {max} characters). Check it and enter it again.' },
  'correct.nothing': { status: 422, zh: '没有改动。请改类别、缓急或地点中的一项再提交。', en: 'Nothing was changed. Correct the category, the urgency or the place, then send.' },
  'hand-back.source': { status: 422, zh: '只有 12345、110 转来的才能退回来源。别的请用「不予受理」。', en: 'Only what 12345 or 110 handed over can be handed back. Decline anything else.' },
  'hand-back.late': { status: 422, zh: '收到已超过 {hours} 小时，不能再退回来源。请受理，或列为「无人认领」会商。', en: 'It came in more than {hours} hours ago and can’t be handed back any more. Accept it, or mark it unclaimed for a meeting.' },
  'arrive.twice': { status: 409, zh: '已经记过到场了。', en: 'The arrival is recorded already.' },
  'contact.closed': { status: 403, zh: '你现在不能打开反映人的姓名和电话。在办单位和指挥室可以；要求保密的只有指挥室可以。', en: 'You can’t open the reporter’s name and number now. The unit in charge and the command room can; what is confidential, the room alone.' },
  'rule.faulty': { status: 422, zh: '写成规则的条件有错。{fault}。请改好，或先不写规则。', en: 'The condition of the rule is faulty. {fault}. Mend it, or leave the rule out.' },
  'edition.changed': { status: 409, zh: '草稿在你打开以后被别人存过。请看过再改；你写的还在这一页上。', en: 'Somebody saved the draft after you opened it. Look at it before you go on; what you wrote is still on this page.' },
  'edition.on': { status: 409, zh: '第 {version} 版已经启用，不能再改。请另存为新的草稿。', en: 'Edition {version} is in force and never changes. Save yours as a new draft.' },
  'edition.older': { status: 409, zh: '已有比第 {version} 版更新的一版在用。请以它为底稿另存草稿，再启用。', en: 'A newer edition than {version} is in force. Make a new draft of yours and switch that on.' },
  'edition.faults': { status: 422, zh: '还有 {count} 处错，不能启用。第一处：{first}。请逐处改好。', en: '{count} fault(s) keep it from being switched on. The first: {first}. Mend them all.' },
  'calendar.hours-missing': { status: 422, zh: '还没有填工作时间。请至少填一段，如 8:30–12:00。', en: 'No working hours are given. Enter at least one span, such as 8:30–12:00.' },
  'calendar.span': { status: 422, zh: '有一段工作时间不对（{place}）。请填整分钟，结束要晚于开始，最长 24 小时。', en: 'A span of working hours is wrong ({place}). Give whole minutes, the end after the beginning, at most 24 hours.' },
  'calendar.overlap': { status: 422, zh: '工作时间有重叠或次序颠倒（{place}）。请按先后填，过夜的班要在第二天上班前结束。', en: 'Working hours overlap or are out of order ({place}). Put them in order; a night shift must end before the next day opens.' },
  'calendar.date': { status: 422, zh: '没有这一天：{place}。请写成 2026-10-01 这样。', en: 'There is no such day: {place}. Write it like 2026-10-01.' },
  'calendar.kind': { status: 422, zh: '{place} 没写明是放假还是上班。请填 holiday 或 workday。', en: '{place} is neither a holiday nor a working day. Enter holiday or workday.' },
  'calendar.through': { status: 422, zh: '日历的截止年份不对（{place}）。请填已有放假通知的最后一年，如 2026。', en: 'The calendar’s last year is wrong ({place}). Give the last year whose holiday notice is in it, such as 2026.' },
  'limit.unit': { status: 422, zh: '不认识这个时限单位（{given}）。请用：{units}。', en: 'Unknown unit of a limit ({given}). Use one of: {units}.' },
  'limit.amount': { status: 422, zh: '时限 {given} {unit}不能用。请填至少 1 分钟（按日的至少 1 日）、不超过 {most} {unit}的数。', en: 'A limit of {given} {unit} can’t stand. Give at least a minute (one day where days are counted) and at most {most} {unit}.' },
  'limit.whole': { status: 422, zh: '{unit}要填整数，不能是 {given}。不足一天的请改用小时。', en: '{unit} are counted whole; {given} is not. Say part of a day in hours.' },
  'limit.warn-share': { status: 422, zh: '黄灯比例要在 0 和 1 之间，不能是 {given}。请改，例如 0.8。', en: 'The yellow light’s share must lie between 0 and 1, not {given}. Change it, to 0.8 for example.' },
  'quiet.hours': { status: 422, zh: '免打扰时间不对（{from}–{to}）。请填一天里的起止分钟，不能全天。', en: 'Quiet hours are wrong ({from}–{to}). Give a beginning and an end in minutes of the day, not the whole day.' },
  'routing.faults': { status: 422, zh: '规则有 {count} 处错，第一处在规则 {number}：{first} 请逐条改好。', en: '{count} fault(s) in the rules, the first in rule {number}: {first} Mend them all.' },
  'codes.heading': { status: 422, zh: '没找到表头。第一行请写上「代码、名称」（code, name），需要时加上「大类代码、大类」。', en: 'No heading found. Let the first row name code and name, and big_code and big where there are classes above.' },
  'codes.too-large': { status: 413, zh: '清单超过 {max} 行或 200 万字。请分成几个文件再传。', en: 'The list has more than {max} rows or 2,000,000 characters. Split the file and send the parts.' },
  'place.coordinates': { status: 422, zh: '坐标 {first}, {second} 不在“{system}”坐标系的范围内。请核对坐标系、带号（中央经线）以及经纬度的先后，再提交一次。', en: 'The coordinates {first}, {second} don’t fit the system “{system}”. Check the coordinate system, the zone or central meridian, and which number comes first, then send again.' },
  'territory.faults': { status: 422, zh: '图上有 {count} 处错，没有存。第一处在 {territory}：{first}。改好再存，你画的都还在。', en: '{count} fault(s) on the map, nothing was saved. The first at {territory}: {first}. Mend them and save again; what you drew is kept.' },
  'territory.changed': { status: 409, zh: '你打开以后，地图被别人改过（现在是第 {map} 版）。请刷新地图，看过再存；你画的还在这一页上。', en: 'Somebody redrew the map after you opened it (it is now number {map}). Load it again and look before you save; what you drew is still on this page.' },
  'territory.at': { status: 422, zh: '生效时间 {given} 不能用：要在上一次修改（{least}）之后，且不晚于现在。请改时间；以后才生效的，到那天再存。', en: 'It can’t take effect at {given}: give a time after the last change ({least}) and not in the future. What begins later is saved on that day.' },
  'partner.token': { status: 401, zh: '没有令牌，或者令牌已经换过。请向本县数智治理中心要现在的令牌，放在请求头 Authorization: Bearer 里。', en: 'The token is missing or was renewed. Ask the county’s operations center for the one that holds now and send it as Authorization: Bearer.' },
  'exchange.renewed': { status: 409, zh: '令牌刚被别人换过。请看现在的令牌；还要换就再按一次。', en: 'Somebody has just renewed the token. Look at the one that holds now; press again if you still want another.' },
  'exchange.number-missing': { status: 422, zh: '这张工单没有编号。请填上来源的工单编号再送，重发时要靠它认出来。', en: 'This order has no number. Give the number the source knows it by; a repeat is known by it.' },
  'exchange.place': { status: 422, zh: '看不出在哪里。请给出坐标、12 位村社代码，或在地点里写明镇街或村社的名称，再送一次。', en: 'It does not say where. Give a point, the 12-digit code of a village, or name the township or village in the place, and send again.' },
  'exchange.place-several': { status: 422, zh: '地点可能是：{names}。请写明是哪一个（带上镇街名），或给出坐标，再送一次。', en: 'The place may be any of: {names}. Say which, with its township, or give a point, and send again.' },
  'exchange.place-village': { status: 422, zh: '地点只知道到村社，点是取的村社中间，已收下，派遣前由指挥室核对。', en: 'The place is known to the village only and the point is its middle. It was taken; the command room checks it before dispatch.' },
  'exchange.place-township': { status: 422, zh: '地点只知道到镇街，点是取的镇街中间，已收下，派遣前由指挥室核对。', en: 'The place is known to the township only and the point is its middle. It was taken; the command room checks it before dispatch.' },
  'exchange.time-order': { status: 422, zh: '发生时间（{given}）晚于受理时间，已按受理时间记。请核对两个时间。', en: 'It would have happened ({given}) after it was told; the time of telling was kept. Check both times.' },
  'exchange.heading': { status: 422, zh: '前 10 行里没找到表头。表头至少要有「工单编号」和「内容」，地点写在「地点」列或「经度」「纬度」列。', en: 'No heading in the first 10 rows. It needs at least number and text, with the place in place, or in lon and lat.' },
  'list.cursor': { status: 400, zh: '翻页的位置失效了。请从第一页重新看。', en: 'This page position is no longer valid. Start again from the first page.' },
  'server.unavailable': { status: 503, zh: '数据库暂时连不上，没有存下来。请 {seconds} 秒后再试；你写的都还在。', en: 'The database can’t be reached and nothing was saved. Try again in {seconds} seconds; what you wrote is kept.' },
  'server.fault': { status: 500, zh: '系统出错，已经记下（编号 {request}）。请稍后再试；你写的都还在。', en: 'Something went wrong and was recorded (quote {request}). Try again later; what you wrote is kept.' },
} as const satisfies Record<string, ErrorRow>;
export type ErrorCode = keyof typeof ERRORS;
export type Language = 'zh' | 'en';

/** `fallback` unless the reader asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh';
}

export function errorRow(code: string): ErrorRow & { readonly code: ErrorCode } {
  const known = (Object.hasOwn(ERRORS, code) ? code : 'server.fault') as ErrorCode;
  return { code: known, ...ERRORS[known] };
}

export function errorText(code: string, language: Language, details: Readonly<Record<string, unknown>>): string {
  return errorRow(code)[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[`${name}:${language}`] ?? details[name];
    return value === undefined ? '' : String(value);
  });
}
