<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>ActCard</name>
    <message>
      <source>Copy the whole proof</source>
      <translation>复制全部证明</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史</translation>
    </message>
    <message>
      <source>How it was proved</source>
      <translation>证明方式</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>签署人</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>{keys} already does “{act}”. Choose other keys, or give that act others first.</source>
      <translation>{keys} 已用于“{act}”。请换用其他按键，或先为该功能改设按键。</translation>
    </message>
    <message>
      <source>{keys} is needed for typing. Choose keys with Ctrl or Alt, or a function key.</source>
      <translation>{keys} 用于输入文字。请选用带 Ctrl 或 Alt 的组合键，或功能键。</translation>
    </message>
  </context>
  <context>
    <name>AmendmentBoard</name>
    <message>
      <source>Amendments</source>
      <translation>修改</translation>
    </message>
    <message>
      <source>No amendments</source>
      <translation>没有修改</translation>
    </message>
    <message>
      <source>What is amended stands here beside the terms it changes, with who has answered.</source>
      <translation>修改的内容与其所改的条款并列于此，并注明谁已答复。</translation>
    </message>
  </context>
  <context>
    <name>AmendmentCard</name>
    <message>
      <source>Text to the receiving bank</source>
      <translation>致收报行的附言</translation>
    </message>
    <message>
      <source>Whose word it needs</source>
      <translation>需要谁的意见</translation>
    </message>
  </context>
  <context>
    <name>Amendments</name>
    <message>
      <source>*{bank} is bound by amendment {n}* as soon as it is issued, and cannot take it back without the beneficiary (UCP 600 art. 10b). It changes: *{changes}*. The credit stands so once the beneficiary accepts it.</source>
      <translation>*{bank} 自修改 {n} 发出之时起即受其约束*，未经受益人同意不得撤回（UCP 600 第10条b款）。所改内容：*{changes}*。受益人接受后，信用证即按此生效。</translation>
    </message>
    <message>
      <source>; </source>
      <translation>；</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>已接受</translation>
    </message>
    <message>
      <source>Accepted; confirming bank awaited</source>
      <translation>已接受；等待保兑行</translation>
    </message>
    <message>
      <source>Amendment {n}</source>
      <translation>修改 {n}</translation>
    </message>
    <message>
      <source>Amendment {n}: cancels the credit</source>
      <translation>修改 {n}：撤销信用证</translation>
    </message>
    <message>
      <source>Beneficiary, through {bank}</source>
      <translation>受益人，经由 {bank}</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>待答复</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>已拒绝</translation>
    </message>
    <message>
      <source>Withdrawal asked</source>
      <translation>已请求撤回</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>已撤回</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>已接受</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>已同意</translation>
    </message>
    <message>
      <source>agreed to take it back</source>
      <translation>已同意撤回</translation>
    </message>
    <message>
      <source>asked for it</source>
      <translation>已提出请求</translation>
    </message>
    <message>
      <source>bound by it</source>
      <translation>受其约束</translation>
    </message>
    <message>
      <source>did not agree</source>
      <translation>未同意</translation>
    </message>
    <message>
      <source>did not extend its confirmation</source>
      <translation>未将保兑扩展至此</translation>
    </message>
    <message>
      <source>extended its confirmation</source>
      <translation>已将保兑扩展至此</translation>
    </message>
    <message>
      <source>for {time}</source>
      <translation>已 {time}</translation>
    </message>
    <message>
      <source>has not answered</source>
      <translation>尚未答复</translation>
    </message>
    <message>
      <source>is no longer asked</source>
      <translation>无需再答复</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>已拒绝</translation>
    </message>
    <message>
      <source>{bank}, confirming bank</source>
      <translation>{bank}，保兑行</translation>
    </message>
    <message>
      <source>{bank}, issuing bank</source>
      <translation>{bank}，开证行</translation>
    </message>
    <message>
      <source>{effective}
becomes {result}</source>
      <translation>{effective}
改为 {result}</translation>
    </message>
    <message>
      <source>{field} {change}, to {result}</source>
      <translation>{field} {change}，至 {result}</translation>
    </message>
    <message>
      <source>{field}. Stands now: {effective}. Result: {result}.</source>
      <translation>{field}。现为：{effective}。结果：{result}。</translation>
    </message>
  </context>
  <context>
    <name>AnswerBar</name>
    <message>
      <source>A return would be about {field}. Enter asks at once.</source>
      <translation>退回将针对{field}。按回车键立即提问。</translation>
    </message>
    <message>
      <source>Approve and sign</source>
      <translation>批准并签署</translation>
    </message>
    <message>
      <source>Approve and sign…</source>
      <translation>批准并签署…</translation>
    </message>
    <message>
      <source>Choose a field to return it with a question.</source>
      <translation>如要退回并提问，请选择一个字段。</translation>
    </message>
    <message>
      <source>It is being signed.</source>
      <translation>正在签署。</translation>
    </message>
    <message>
      <source>Return to maker…</source>
      <translation>退回经办人…</translation>
    </message>
  </context>
  <context>
    <name>ApproveView</name>
    <message>
      <source>As SWIFT</source>
      <translation>SWIFT 格式</translation>
    </message>
    <message>
      <source>As letter</source>
      <translation>信函格式</translation>
    </message>
    <message>
      <source>Back to the fields</source>
      <translation>返回字段</translation>
    </message>
    <message>
      <source>One warning stands.</source>
      <translation>保留了一条警告。</translation>
    </message>
    <message>
      <source>Reading a work item</source>
      <translation>正在读取待办事项</translation>
    </message>
    <message>
      <source>Rebuilt here from the opened terms: equal.</source>
      <translation>已在本机用解封的条款重新生成：一致。</translation>
    </message>
    <message>
      <source>Rebuilt here from the opened terms: not equal. Don't sign it.</source>
      <translation>已在本机用解封的条款重新生成：不一致。请勿签署。</translation>
    </message>
    <message>
      <source>Returning it to the maker</source>
      <translation>正在退回经办人</translation>
    </message>
    <message>
      <source>Show everything</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <source>Show less</source>
      <translation>收起</translation>
    </message>
    <message>
      <source>Signatures</source>
      <translation>签名</translation>
    </message>
    <message>
      <source>Signing the approval</source>
      <translation>正在签署批准</translation>
    </message>
    <message>
      <source>The act is being read.</source>
      <translation>正在读取该指令。</translation>
    </message>
    <message>
      <source>The maker's note</source>
      <translation>经办人附言</translation>
    </message>
    <message>
      <source>The rulebook's limits</source>
      <translation>规则手册的限额</translation>
    </message>
    <message>
      <source>The terms as SWIFT carries them</source>
      <translation>SWIFT 报文形式的条款</translation>
    </message>
    <message>
      <source>Warnings that stand</source>
      <translation>仍存在的警告</translation>
    </message>
    <message>
      <source>Warnings the maker overruled</source>
      <translation>经办未采纳的警告</translation>
    </message>
    <message>
      <source>What you sign</source>
      <translation>您所签署的内容</translation>
    </message>
    <message>
      <source>Work item</source>
      <translation>待办事项</translation>
    </message>
    <message>
      <source>plain hash</source>
      <translation>明文哈希</translation>
    </message>
    <message>
      <source>sealed hash</source>
      <translation>密封哈希</translation>
    </message>
    <message>
      <source>{n} further fields are the same.</source>
      <translation>另有 {n} 个字段相同。</translation>
    </message>
    <message>
      <source>{n} further fields.</source>
      <translation>另有 {n} 个字段。</translation>
    </message>
    <message>
      <source>{n} warnings stand.</source>
      <translation>保留了 {n} 条警告。</translation>
    </message>
    <message>
      <source>{reference} approved and signed.</source>
      <translation>{reference} 已批准并签署。</translation>
    </message>
    <message>
      <source>{reference} returned to its maker.</source>
      <translation>{reference} 已退回经办人。</translation>
    </message>
    <message>
      <source>{role}: {state}</source>
      <translation>{role}：{state}</translation>
    </message>
  </context>
  <context>
    <name>ArrivedView</name>
    <message>
      <source>An amendment waits for the beneficiary. Ask whether it accepts it, then pass its answer on (UCP 600 art. 10c).</source>
      <translation>有修改等待受益人答复。请询问其是否接受，再转达其答复（UCP 600 第10条c款）。</translation>
    </message>
    <message>
      <source>An amendment waits for your bank as confirming bank. Extend the confirmation to it, or say that you don't (UCP 600 art. 10b).</source>
      <translation>有修改等待贵行作为保兑行答复。请将保兑扩展至该修改，或表明不扩展（UCP 600 第10条b款）。</translation>
    </message>
    <message>
      <source>Another bank found discrepancies and asks for authority. Waive them, or say that you don't (UCP 600 art. 16b).</source>
      <translation>另一家银行发现不符点并请求授权。请放弃不符点，或说明不放弃（UCP 600 第16条b款）。</translation>
    </message>
    <message>
      <source>Another bank took documents in. Record when they reached your bank: its time to examine them runs from then (UCP 600 art. 14b).</source>
      <translation>另一家银行已收下单据。请记录单据到达贵行的时间：贵行的审单期限自此起算（UCP 600 第14条b款）。</translation>
    </message>
    <message>
      <source>Documents are here to be examined. Refuse or honour before the time limit ends (UCP 600 art. 14b, 16).</source>
      <translation>单据待审核。请在期限届满前拒付或承付（UCP 600 第14条b款、第16条）。</translation>
    </message>
    <message>
      <source>Open the credit</source>
      <translation>打开信用证</translation>
    </message>
    <message>
      <source>The credit is final on the ledger. Read its terms, then prepare the advice to the beneficiary.</source>
      <translation>信用证在账本上已终局。请阅读其条款，然后准备致受益人的通知。</translation>
    </message>
    <message>
      <source>The documents comply, or were waived. Honour them (UCP 600 art. 15).</source>
      <translation>单据相符，或不符点已被放弃。请承付（UCP 600 第15条）。</translation>
    </message>
    <message>
      <source>The documents were found discrepant. Give notice of refusal before the time limit ends, or waive (UCP 600 art. 16).</source>
      <translation>单据被认定不符。请在期限届满前发出拒付通知，或放弃不符点（UCP 600 第16条）。</translation>
    </message>
    <message>
      <source>The issuing bank asks yours to add its confirmation. Read the terms, then confirm or decline (UCP 600 art. 8).</source>
      <translation>开证行请贵行加具保兑。请阅读条款，然后保兑或拒绝（UCP 600 第8条）。</translation>
    </message>
    <message>
      <source>The time limit ends on {moment}.</source>
      <translation>期限于 {moment} 届满。</translation>
    </message>
    <message>
      <source>What arrived</source>
      <translation>收到的事项</translation>
    </message>
    <message>
      <source>What was honoured is to be paid, or was paid to you. Record the money.</source>
      <translation>已承付的款项待付，或已付给贵行。请记录收付。</translation>
    </message>
  </context>
  <context>
    <name>Asking</name>
    <message>
      <source>Amount</source>
      <translation>金额</translation>
    </message>
    <message>
      <source>Amount beside it</source>
      <translation>承诺之外的金额</translation>
    </message>
    <message>
      <source>Amount within the undertaking</source>
      <translation>承诺之内的金额</translation>
    </message>
    <message>
      <source>Available {left}; after this {after}.</source>
      <translation>可用 {left}；此后 {after}。</translation>
    </message>
    <message>
      <source>By which means</source>
      <translation>以何种方式</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>请选择…</translation>
    </message>
    <message>
      <source>Discrepancies</source>
      <translation>不符点</translation>
    </message>
    <message>
      <source>Each discrepancy once, numbered. Every bank of the credit reads it.</source>
      <translation>每个不符点列一次并编号。信用证的每家银行都会读到。</translation>
    </message>
    <message>
      <source>Its reference</source>
      <translation>其编号</translation>
    </message>
    <message>
      <source>Manner</source>
      <translation>方式</translation>
    </message>
    <message>
      <source>Maturity</source>
      <translation>到期付款日</translation>
    </message>
    <message>
      <source>More than is available: what exceeds it stands beside the undertaking.</source>
      <translation>超过可用金额：超出部分列在承诺之外。</translation>
    </message>
    <message>
      <source>More than is claimed.</source>
      <translation>超过索款金额。</translation>
    </message>
    <message>
      <source>More than is still to come or to be paid: {rest}.</source>
      <translation>超过尚待收付的金额：{rest}。</translation>
    </message>
    <message>
      <source>Notice given on</source>
      <translation>通知发出日</translation>
    </message>
    <message>
      <source>Only where it was done outside the ledger: SWIFT, letter, courier.</source>
      <translation>仅在账本之外办理时填写：SWIFT、信函、快递。</translation>
    </message>
    <message>
      <source>Only where your bank honours more than it must.</source>
      <translation>仅在贵行承付超过其义务的金额时填写。</translation>
    </message>
    <message>
      <source>Received on</source>
      <translation>收到日</translation>
    </message>
    <message>
      <source>The documents</source>
      <translation>单据的处理</translation>
    </message>
    <message>
      <source>The time limit ended on {moment} (UCP 600 art. 16d).</source>
      <translation>期限已于 {moment} 届满（UCP 600 第16条d款）。</translation>
    </message>
    <message>
      <source>This isn't the way in which the credit is available.</source>
      <translation>这不是信用证规定的兑用方式。</translation>
    </message>
    <message>
      <source>Value date</source>
      <translation>起息日</translation>
    </message>
    <message>
      <source>Write the amount in {currency}.</source>
      <translation>请以 {currency} 写出金额。</translation>
    </message>
    <message>
      <source>Your bank can no longer claim that the documents don't comply (art. 16f).</source>
      <translation>贵行不能再主张单据不符（第16条f款）。</translation>
    </message>
    <message>
      <source>Your bank found that these documents comply.</source>
      <translation>贵行已认定这些单据相符。</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Hide this message</source>
      <translation>隐藏此消息</translation>
    </message>
  </context>
  <context>
    <name>Beside</name>
    <message>
      <source>Adding up</source>
      <translation>正在合计</translation>
    </message>
    <message>
      <source>Reading a credit</source>
      <translation>正在读取信用证</translation>
    </message>
  </context>
  <context>
    <name>CameBackStrip</name>
    <message>
      <source>Go to {tag}</source>
      <translation>转到 {tag}</translation>
    </message>
  </context>
  <context>
    <name>Carrier</name>
    <message>
      <source>Reading the settings</source>
      <translation>正在读取设置</translation>
    </message>
    <message>
      <source>Save settings</source>
      <translation>保存设置</translation>
    </message>
    <message>
      <source>Saving the settings</source>
      <translation>正在保存设置</translation>
    </message>
    <message>
      <source>Settings (*.json)</source>
      <translation>设置文件 (*.json)</translation>
    </message>
    <message>
      <source>Take settings from a file</source>
      <translation>从文件载入设置</translation>
    </message>
    <message>
      <source>The settings are saved.</source>
      <translation>设置已保存。</translation>
    </message>
    <message>
      <source>The settings of the file hold now.</source>
      <translation>文件中的设置现已生效。</translation>
    </message>
  </context>
  <context>
    <name>ChangeTable</name>
    <message>
      <source>Field</source>
      <translation>字段</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>拟改为</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Stands now</source>
      <translation>现为</translation>
    </message>
  </context>
  <context>
    <name>ChangesPane</name>
    <message>
      <source>Nothing is changed yet.</source>
      <translation>尚未更改任何内容。</translation>
    </message>
    <message>
      <source>What it changes</source>
      <translation>所改内容</translation>
    </message>
  </context>
  <context>
    <name>Checklist</name>
    <message>
      <source>Complies</source>
      <translation>相符</translation>
    </message>
    <message>
      <source>Discrepant</source>
      <translation>不符</translation>
    </message>
    <message>
      <source>Does not apply</source>
      <translation>不适用</translation>
    </message>
    <message>
      <source>It was not presented.</source>
      <translation>未提交。</translation>
    </message>
    <message>
      <source>Points to look at</source>
      <translation>审核要点</translation>
    </message>
    <message>
      <source>Press C, D or N; Space takes an answer back.</source>
      <translation>按 C（相符）、D（不符）或 N（不适用）；空格键撤回答复。</translation>
    </message>
    <message>
      <source>This is to be known; it is no discrepancy.</source>
      <translation>此项仅供知悉，不构成不符点。</translation>
    </message>
    <message>
      <source>This was reckoned from the credit and the documents, and can't be overruled.</source>
      <translation>此项由信用证与单据推算得出，不能推翻。</translation>
    </message>
  </context>
  <context>
    <name>ChipsRow</name>
    <message>
      <source>Clear all</source>
      <translation>全部清除</translation>
    </message>
    <message>
      <source>Remove filter {filter}</source>
      <translation>移除筛选条件 {filter}</translation>
    </message>
  </context>
  <context>
    <name>ColumnsPanel</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Columns, from left to right</source>
      <translation>各列，从左到右</translation>
    </message>
    <message>
      <source>First columns and widths</source>
      <translation>恢复最初的列和宽度</translation>
    </message>
    <message>
      <source>It stands first already.</source>
      <translation>它已在最前。</translation>
    </message>
    <message>
      <source>It stands last already.</source>
      <translation>它已在最后。</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>下移</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>上移</translation>
    </message>
    <message>
      <source>One column always stays.</source>
      <translation>至少保留一列。</translation>
    </message>
    <message>
      <source>Space shows or hides · Alt+↑ and Alt+↓ move</source>
      <translation>空格键显示或隐藏 · Alt+↑ 和 Alt+↓ 移动</translation>
    </message>
  </context>
  <context>
    <name>Comforts</name>
    <message>
      <source>Amounts and parties are masked.</source>
      <translation>金额和当事人已遮蔽。</translation>
    </message>
    <message>
      <source>Amounts and parties are shown again.</source>
      <translation>金额和当事人已重新显示。</translation>
    </message>
    <message>
      <source>Change shortcuts…</source>
      <translation>更改快捷键…</translation>
    </message>
    <message>
      <source>Files for support</source>
      <translation>供技术支持使用的文件</translation>
    </message>
    <message>
      <source>Files for support…</source>
      <translation>供技术支持使用的文件…</translation>
    </message>
    <message>
      <source>Five stops, each at something of this window</source>
      <translation>五个步骤，每步介绍本窗口的一处</translation>
    </message>
    <message>
      <source>Give acts other keys</source>
      <translation>为操作改设其他按键</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Help for this page</source>
      <translation>本页帮助</translation>
    </message>
    <message>
      <source>Lock the window</source>
      <translation>锁定窗口</translation>
    </message>
    <message>
      <source>Mask amounts and parties</source>
      <translation>遮蔽金额和当事人</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>快捷键</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>开始导览</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>shortcuts</source>
      <translation>快捷键</translation>
    </message>
  </context>
  <context>
    <name>Compare</name>
    <message>
      <source>Added in the draft</source>
      <translation>草稿中新增</translation>
    </message>
    <message>
      <source>Brought into the form of {release}.</source>
      <translation>已转换为{release}的格式。</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>已更改</translation>
    </message>
    <message>
      <source>Changed in the draft after the import.</source>
      <translation>导入后在草稿中更改过。</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>报头</translation>
    </message>
    <message>
      <source>In the draft: {text}</source>
      <translation>草稿中：{text}</translation>
    </message>
    <message>
      <source>In the message: {text}</source>
      <translation>报文中：{text}</translation>
    </message>
    <message>
      <source>It belongs to that transmission, not to the credit.</source>
      <translation>它属于那次传输，不属于信用证。</translation>
    </message>
    <message>
      <source>It is written anew when the credit is sent.</source>
      <translation>发送信用证时会重新填写。</translation>
    </message>
    <message>
      <source>It stands here a second time; the first was taken.</source>
      <translation>它在此处第二次出现；已采用第一次的内容。</translation>
    </message>
    <message>
      <source>It stood in the message; the draft no longer has it.</source>
      <translation>报文中有此内容；草稿中已没有。</translation>
    </message>
    <message>
      <source>It was empty.</source>
      <translation>它是空的。</translation>
    </message>
    <message>
      <source>Kept aside</source>
      <translation>另行保留</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>已略去</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>缺少</translation>
    </message>
    <message>
      <source>Not understood</source>
      <translation>无法理解</translation>
    </message>
    <message>
      <source>Taken as it stood</source>
      <translation>原样采用</translation>
    </message>
    <message>
      <source>The message came without this header; the bank is chosen in the form.</source>
      <translation>报文没有此报头；银行在表单中选择。</translation>
    </message>
    <message>
      <source>The message doesn't have it, and a credit needs it.</source>
      <translation>报文中没有此项，而信用证需要它。</translation>
    </message>
    <message>
      <source>The same, written as SWIFT writes it.</source>
      <translation>内容相同，按 SWIFT 的写法书写。</translation>
    </message>
    <message>
      <source>To mend</source>
      <translation>待修正</translation>
    </message>
    <message>
      <source>line {n}</source>
      <translation>第 {n} 行</translation>
    </message>
    <message>
      <source>{n} added</source>
      <translation>新增 {n} 项</translation>
    </message>
    <message>
      <source>{n} changed</source>
      <translation>更改 {n} 项</translation>
    </message>
    <message>
      <source>{n} kept aside</source>
      <translation>另行保留 {n} 项</translation>
    </message>
    <message>
      <source>{n} left out</source>
      <translation>略去 {n} 项</translation>
    </message>
    <message>
      <source>{n} lines more</source>
      <translation>另有 {n} 行</translation>
    </message>
    <message>
      <source>{n} lines more, the same on both sides</source>
      <translation>另有 {n} 行，两边相同</translation>
    </message>
    <message>
      <source>{n} missing</source>
      <translation>缺少 {n} 项</translation>
    </message>
    <message>
      <source>{n} not understood</source>
      <translation>{n} 项无法理解</translation>
    </message>
    <message>
      <source>{n} taken as they stood</source>
      <translation>{n} 项原样采用</translation>
    </message>
    <message>
      <source>{n} to mend</source>
      <translation>{n} 项待修正</translation>
    </message>
    <message>
      <source>{release} has no input for it; it is kept word for word below the form.</source>
      <translation>{release}没有对应的输入栏；已逐字保留在表单下方。</translation>
    </message>
  </context>
  <context>
    <name>CompareList</name>
    <message>
      <source>The message and the draft, field by field</source>
      <translation>报文与草稿，逐字段对照</translation>
    </message>
  </context>
  <context>
    <name>ComparePanel</name>
    <message>
      <source>All fields</source>
      <translation>全部字段</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Beside {name}</source>
      <translation>与 {name} 对照</translation>
    </message>
    <message>
      <source>Go to field</source>
      <translation>前往字段</translation>
    </message>
    <message>
      <source>In the draft</source>
      <translation>草稿中</translation>
    </message>
    <message>
      <source>In the message</source>
      <translation>报文中</translation>
    </message>
    <message>
      <source>Only what differs</source>
      <translation>仅看不同之处</translation>
    </message>
    <message>
      <source>Take as it came</source>
      <translation>按来文采用</translation>
    </message>
    <message>
      <source>The draft says the same.</source>
      <translation>草稿内容相同。</translation>
    </message>
    <message>
      <source>The form has no input for it.</source>
      <translation>表单没有对应的输入栏。</translation>
    </message>
    <message>
      <source>The message says nothing here that could be taken.</source>
      <translation>报文此处没有可采用的内容。</translation>
    </message>
  </context>
  <context>
    <name>Comparing</name>
    <message>
      <source>Comparing with the message</source>
      <translation>正在与报文对照</translation>
    </message>
    <message>
      <source>This draft was not imported: there is no message beside it.</source>
      <translation>此草稿不是导入的：没有可对照的报文。</translation>
    </message>
  </context>
  <context>
    <name>ConfirmPanel</name>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
  </context>
  <context>
    <name>CopyLink</name>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
  </context>
  <context>
    <name>Core</name>
    <message>
      <source>44D is not checked here; see whether the shipment fits it: {words}.</source>
      <translation>44D 未在此核对；请查看装运是否与之相符：{words}。</translation>
    </message>
    <message>
      <source>58a names a confirming bank, but 49 asks for no confirmation.</source>
      <translation>58a 写明了保兑行，但 49 没有要求保兑。</translation>
    </message>
    <message>
      <source>A bank begins active, and stays so while the founding lasts.</source>
      <translation>银行以正常成员身份开始，在创立期间不得改变。</translation>
    </message>
    <message>
      <source>A bank does not negotiate drafts drawn on itself. Draw them on another bank.</source>
      <translation>银行不议付以自己为受票人的汇票。请以另一家银行为受票人。</translation>
    </message>
    <message>
      <source>A contract broke off with fault {0}. This is a fault of the program; report it with its code.</source>
      <translation>合约因错误 {0} 中断。这是程序的错误，请连同代码报告。</translation>
    </message>
    <message>
      <source>A contract refused its deployment.</source>
      <translation>合约拒绝部署。</translation>
    </message>
    <message>
      <source>A contract refused this without a reason that is known here. This is a fault of the program; report it with its code.</source>
      <translation>合约拒绝了此项，原因不在已知之列。这是程序的错误，请连同代码报告。</translation>
    </message>
    <message>
      <source>A day in an act lies after 1 January 1970.</source>
      <translation>指令中的日期须在1970年1月1日之后。</translation>
    </message>
    <message>
      <source>A field of this act has a value that the ledger doesn't take. Check its amounts, dates and codes.</source>
      <translation>此指令中有一个字段的值不为账本接受。请检查金额、日期和代码。</translation>
    </message>
    <message>
      <source>A flag is 0 or 1.</source>
      <translation>标志只能是 0 或 1。</translation>
    </message>
    <message>
      <source>A hash has 32 bytes.</source>
      <translation>哈希为 32 字节。</translation>
    </message>
    <message>
      <source>A key that is revoked leaves none in its place.</source>
      <translation>被吊销的密钥不留下替代密钥。</translation>
    </message>
    <message>
      <source>A line of a field may not begin with “{char}”. Put a word before it.</source>
      <translation>字段中的行不得以“{char}”开头。请在前面加上文字。</translation>
    </message>
    <message>
      <source>A line stands before the first field: “{text}”.</source>
      <translation>第一个字段之前有一行文字：“{text}”。</translation>
    </message>
    <message>
      <source>A maker prepares it.</source>
      <translation>由经办人准备。</translation>
    </message>
    <message>
      <source>A newer version of the workstation wrote this store. Install that version or a later one.</source>
      <translation>此存储由更新版本的工作站写成。请安装该版本或更高版本。</translation>
    </message>
    <message>
      <source>A newer version wrote this file. Update the workstation, then import it.</source>
      <translation>此文件由更新的版本写成。请先更新工作站，再导入。</translation>
    </message>
    <message>
      <source>A part</source>
      <translation>某一部分</translation>
    </message>
    <message>
      <source>A part of the rulebook isn't in place, so no bank can undertake anything. The consortium must register it.</source>
      <translation>规则手册的一部分尚未就位，任何银行都不能承担新的义务。须由联盟登记。</translation>
    </message>
    <message>
      <source>A post receipt is stamped or signed and dated at the place of shipment of the credit.</source>
      <translation>邮政收据在信用证规定的装运地盖章或签字并注明日期。</translation>
    </message>
    <message>
      <source>A reader bank's public key is broken.</source>
      <translation>某阅读行的公钥已损坏。</translation>
    </message>
    <message>
      <source>A reference may not begin or end with “/” nor hold “//”: “{text}”.</source>
      <translation>编号不得以“/”开头或结尾，也不得含“//”：“{text}”。</translation>
    </message>
    <message>
      <source>A road document is the original for the shipper; a rail document may be the duplicate.</source>
      <translation>公路运输单据为发货人正本；铁路运输单据可以是第二联。</translation>
    </message>
    <message>
      <source>A sample bank's gateway didn't start; its log lies in its folder.</source>
      <translation>某示例银行的网关没有启动；其日志在它的文件夹中。</translation>
    </message>
    <message>
      <source>A sample bank's gateway keeps ending; its log lies in its folder.</source>
      <translation>某示例银行的网关不断终止；其日志在它的文件夹中。</translation>
    </message>
    <message>
      <source>A sample bank's gateway lost its port to another program. Open the sandbox again.</source>
      <translation>某示例银行网关的端口被其他程序占用。请重新打开沙盒。</translation>
    </message>
    <message>
      <source>A sandbox of another version is kept as {0}.</source>
      <translation>另一版本的沙盒已保留为 {0}。</translation>
    </message>
    <message>
      <source>A second advising bank, nearer to the beneficiary (art. 9c).</source>
      <translation>离受益人更近的第二家通知行（第9条c款）。</translation>
    </message>
    <message>
      <source>A signature has 65 bytes and ends in 27 or 28.</source>
      <translation>签名为 65 字节，以 27 或 28 结尾。</translation>
    </message>
    <message>
      <source>A signature of this act is broken. Sign it again.</source>
      <translation>此指令的一个签名已损坏。请重新签署。</translation>
    </message>
    <message>
      <source>A signature on it is broken. Don't sign it; send it back.</source>
      <translation>其中一个签名已损坏。请勿签署，请退回。</translation>
    </message>
    <message>
      <source>A signature on this act is broken. Have it signed anew.</source>
      <translation>此指令上的一个签名已损坏。请重新签署。</translation>
    </message>
    <message>
      <source>A text to another bank has at most 35 lines of 50 characters.</source>
      <translation>致他行的附言最多35行，每行50个字符。</translation>
    </message>
    <message>
      <source>A text to another bank holds letters, digits and / - ? : ( ) . , ' + only. Write it with these.</source>
      <translation>致他行的附言只能含字母、数字和 / - ? : ( ) . , ' +。请只用这些字符书写。</translation>
    </message>
    <message>
      <source>A time in an act is aware and in whole seconds.</source>
      <translation>指令中的时间须带时区且精确到整秒。</translation>
    </message>
    <message>
      <source>A tolerance of {percent} % is unusual.</source>
      <translation>{percent} % 的溢短装幅度不常见。</translation>
    </message>
    <message>
      <source>A transferable credit available with any bank must say in 47A which bank may transfer it.</source>
      <translation>可在任何银行兑用的可转让信用证，须在 47A 中写明由哪家银行办理转让。</translation>
    </message>
    <message>
      <source>A view's name has 1 to {0} characters.</source>
      <translation>视图名称为 1 至 {0} 个字符。</translation>
    </message>
    <message>
      <source>ANY BANK goes with negotiation; for {by} name the bank that undertakes it.</source>
      <translation>ANY BANK 适用于议付；如为{by}，请写明承担义务的银行。</translation>
    </message>
    <message>
      <source>Acceptance needs drafts: fill in drafts at (42C) and drawee (42a).</source>
      <translation>承兑需要汇票：请填写汇票期限（42C）和受票人（42a）。</translation>
    </message>
    <message>
      <source>Account {0}</source>
      <translation>账号 {0}</translation>
    </message>
    <message>
      <source>Additional amounts</source>
      <translation>附加金额</translation>
    </message>
    <message>
      <source>Additional conditions</source>
      <translation>附加条件</translation>
    </message>
    <message>
      <source>Addresses of applicant and beneficiary lie in the countries that the credit names.</source>
      <translation>申请人与受益人的地址位于信用证所载的国家。</translation>
    </message>
    <message>
      <source>Advise through</source>
      <translation>转通知行</translation>
    </message>
    <message>
      <source>Advising bank</source>
      <translation>通知行</translation>
    </message>
    <message>
      <source>Afghanistan</source>
      <translation>阿富汗</translation>
    </message>
    <message>
      <source>Albania</source>
      <translation>阿尔巴尼亚</translation>
    </message>
    <message>
      <source>Algeria</source>
      <translation>阿尔及利亚</translation>
    </message>
    <message>
      <source>All Saints' Day</source>
      <translation>诸圣节</translation>
    </message>
    <message>
      <source>All its signers hold keys in custody. One with a key of their own must sign, too.</source>
      <translation>所有签署人的密钥均为托管密钥。还须由一名自持密钥的人员签署。</translation>
    </message>
    <message>
      <source>All originals that it says were issued are here.</source>
      <translation>单据注明出具的全部正本均已提交。</translation>
    </message>
    <message>
      <source>Allowed</source>
      <translation>允许</translation>
    </message>
    <message>
      <source>Alternative holiday for {0}</source>
      <translation>{0}补休</translation>
    </message>
    <message>
      <source>Amendment {0} is settled and takes no other answer. Look at the credit's newest state.</source>
      <translation>修改 {0} 已有结果，不再接受其他答复。请查看信用证的最新状态。</translation>
    </message>
    <message>
      <source>Amendment {0} is settled, so documents can't accept it. Examine them against the newest terms.</source>
      <translation>修改 {0} 已有结果，不能再以单据接受。请按最新条款审核单据。</translation>
    </message>
    <message>
      <source>Amendment {number} is still open and changes the same in part. Where both are accepted, the one accepted last stands.</source>
      <translation>第{number}号修改尚未答复，且更改了部分相同内容。如两者均被接受，以最后接受的为准。</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>金额</translation>
    </message>
    <message>
      <source>Amount and availability</source>
      <translation>金额与兑用</translation>
    </message>
    <message>
      <source>An MT701 came without its MT700. Import both in one file.</source>
      <translation>收到 MT701，但没有所属的 MT700。请将两者放在同一文件中导入。</translation>
    </message>
    <message>
      <source>An act is named by 64 hexadecimal digits.</source>
      <translation>指令以 64 位十六进制数标识。</translation>
    </message>
    <message>
      <source>An act of your bank on this is on its way.</source>
      <translation>贵行就此的指令正在途中。</translation>
    </message>
    <message>
      <source>An act stands twice among the entries up to block {0}. The node is not believed.</source>
      <translation>截至区块 {0} 的条目中，有一项指令出现两次。不采信该节点。</translation>
    </message>
    <message>
      <source>An address has 20 bytes.</source>
      <translation>地址为 20 字节。</translation>
    </message>
    <message>
      <source>An eUCP credit says for each electronic record in which format it comes, such as PDF or XML.</source>
      <translation>eUCP 信用证须写明每份电子记录的格式，例如 PDF 或 XML。</translation>
    </message>
    <message>
      <source>An empty line can't be sent. Take it out, or put a point in it.</source>
      <translation>空行无法发送。请删去，或在其中加一个点。</translation>
    </message>
    <message>
      <source>An officer has a role, and an administrator has no other.</source>
      <translation>人员须有一种角色，管理员不得兼任其他角色。</translation>
    </message>
    <message>
      <source>Andorra</source>
      <translation>安道尔</translation>
    </message>
    <message>
      <source>Angola</source>
      <translation>安哥拉</translation>
    </message>
    <message>
      <source>Anguilla</source>
      <translation>安圭拉</translation>
    </message>
    <message>
      <source>Another credit has got the number {0} meanwhile.</source>
      <translation>另一份信用证此间已使用编号 {0}。</translation>
    </message>
    <message>
      <source>Another credit has the number {reference}. Give this one a number of its own.</source>
      <translation>另一份信用证已使用编号 {reference}。请为本信用证另取编号。</translation>
    </message>
    <message>
      <source>Another encryption key needs a higher epoch.</source>
      <translation>更换加密密钥须使用更高的密钥期次。</translation>
    </message>
    <message>
      <source>Another gateway had carried it. Here it still waits for signatures.</source>
      <translation>已由另一网关传送。在本网关仍等待签署。</translation>
    </message>
    <message>
      <source>Another program is holding the store. Close it, or wait; it is tried again.</source>
      <translation>另一程序正占用存储。请关闭该程序或稍候；将自动重试。</translation>
    </message>
    <message>
      <source>Another program uses this gateway's key and its transaction number {0}.</source>
      <translation>另一程序使用了本网关的密钥和第 {0} 号交易。</translation>
    </message>
    <message>
      <source>Another template has this name. Choose another one.</source>
      <translation>另一个模板已使用此名称。请另选名称。</translation>
    </message>
    <message>
      <source>Antarctica</source>
      <translation>南极洲</translation>
    </message>
    <message>
      <source>Antigua &amp; Barbuda</source>
      <translation>安提瓜和巴布达</translation>
    </message>
    <message>
      <source>Applicable rules</source>
      <translation>适用规则</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>申请人</translation>
    </message>
    <message>
      <source>Applicant bank</source>
      <translation>申请人银行</translation>
    </message>
    <message>
      <source>Approvals so far: {0} of {1}.</source>
      <translation>已获所需 {1} 项批准中的 {0} 项。</translation>
    </message>
    <message>
      <source>Argentina</source>
      <translation>阿根廷</translation>
    </message>
    <message>
      <source>Armenia</source>
      <translation>亚美尼亚</translation>
    </message>
    <message>
      <source>Armistice Day</source>
      <translation>停战纪念日</translation>
    </message>
    <message>
      <source>Aruba</source>
      <translation>阿鲁巴</translation>
    </message>
    <message>
      <source>Ascension Day</source>
      <translation>耶稣升天节</translation>
    </message>
    <message>
      <source>Ashura</source>
      <translation>阿舒拉节</translation>
    </message>
    <message>
      <source>Asked for</source>
      <translation>要求保兑</translation>
    </message>
    <message>
      <source>Assumption Day</source>
      <translation>圣母升天节</translation>
    </message>
    <message>
      <source>Australia</source>
      <translation>澳大利亚</translation>
    </message>
    <message>
      <source>Austria</source>
      <translation>奥地利</translation>
    </message>
    <message>
      <source>Autumnal Equinox Day</source>
      <translation>秋分日</translation>
    </message>
    <message>
      <source>Available by payment is at sight, but the drafts are at {days} days.</source>
      <translation>付款兑用为即期，但汇票期限为 {days} 天。</translation>
    </message>
    <message>
      <source>Available with</source>
      <translation>兑用银行</translation>
    </message>
    <message>
      <source>Azerbaijan</source>
      <translation>阿塞拜疆</translation>
    </message>
    <message>
      <source>Bahamas</source>
      <translation>巴哈马</translation>
    </message>
    <message>
      <source>Bahrain</source>
      <translation>巴林</translation>
    </message>
    <message>
      <source>Bangladesh</source>
      <translation>孟加拉国</translation>
    </message>
    <message>
      <source>Bank Holiday</source>
      <translation>银行假日</translation>
    </message>
    <message>
      <source>Bank {0} is neither bound by this credit nor nominated, so it sends the documents on, no more.</source>
      <translation>银行 {0} 既不受本信用证约束，也非指定银行，只能转交单据。</translation>
    </message>
    <message>
      <source>Bank {0} is the issuing bank: it waives discrepancies or refuses, and asks no other bank for authority.</source>
      <translation>银行 {0} 是开证行：由其放弃不符点或拒付，不向其他银行请求授权。</translation>
    </message>
    <message>
      <source>Bank {0} isn't an active member, so nothing new can be undertaken with it.</source>
      <translation>银行 {0} 不是正常成员，不能与其承担新的义务。</translation>
    </message>
    <message>
      <source>Bank {0} isn't the advising bank of this credit. Only that bank advises it and answers its amendments.</source>
      <translation>银行 {0} 不是本信用证的通知行。只有通知行可通知信用证并答复其修改。</translation>
    </message>
    <message>
      <source>Bank {0} isn't the issuing bank of this credit. Only that bank amends and closes it.</source>
      <translation>银行 {0} 不是本信用证的开证行。只有开证行能修改并结清信用证。</translation>
    </message>
    <message>
      <source>Bank {0} neither issued nor confirmed this credit, so it has nothing to waive.</source>
      <translation>银行 {0} 既未开立也未保兑本信用证，无可放弃的不符点。</translation>
    </message>
    <message>
      <source>Bank {0} wasn't asked to confirm this credit.</source>
      <translation>银行 {0} 未被要求保兑本信用证。</translation>
    </message>
    <message>
      <source>Banks</source>
      <translation>银行</translation>
    </message>
    <message>
      <source>Barbados</source>
      <translation>巴巴多斯</translation>
    </message>
    <message>
      <source>Begin each document with “+”, so that none is overlooked.</source>
      <translation>请在每份单据前加“+”，以免遗漏。</translation>
    </message>
    <message>
      <source>Belarus</source>
      <translation>白俄罗斯</translation>
    </message>
    <message>
      <source>Belgium</source>
      <translation>比利时</translation>
    </message>
    <message>
      <source>Belize</source>
      <translation>伯利兹</translation>
    </message>
    <message>
      <source>Beneficiary</source>
      <translation>受益人</translation>
    </message>
    <message>
      <source>Beneficiary, account</source>
      <translation>受益人账号</translation>
    </message>
    <message>
      <source>Benin</source>
      <translation>贝宁</translation>
    </message>
    <message>
      <source>Bermuda</source>
      <translation>百慕大</translation>
    </message>
    <message>
      <source>Bhutan</source>
      <translation>不丹</translation>
    </message>
    <message>
      <source>Blanks at the end of lines were left out.</source>
      <translation>行尾的空格已删去。</translation>
    </message>
    <message>
      <source>Block {0} of the sandbox's chain came out different from its record. Set the sandbox's folder aside and start anew.</source>
      <translation>沙盒链的区块 {0} 与其记录不符。请将沙盒文件夹移开后重新开始。</translation>
    </message>
    <message>
      <source>Block {block} can't be read: “{text}”.</source>
      <translation>无法读取块 {block}：“{text}”。</translation>
    </message>
    <message>
      <source>Block {block} is missing.</source>
      <translation>缺少块 {block}。</translation>
    </message>
    <message>
      <source>Bolivia</source>
      <translation>玻利维亚</translation>
    </message>
    <message>
      <source>Bosnia &amp; Herzegovina</source>
      <translation>波斯尼亚和黑塞哥维那</translation>
    </message>
    <message>
      <source>Botswana</source>
      <translation>博茨瓦纳</translation>
    </message>
    <message>
      <source>Bouvet Island</source>
      <translation>布韦岛</translation>
    </message>
    <message>
      <source>Boxing Day</source>
      <translation>节礼日</translation>
    </message>
    <message>
      <source>Brazil</source>
      <translation>巴西</translation>
    </message>
    <message>
      <source>Britain (UK)</source>
      <translation>英国</translation>
    </message>
    <message>
      <source>British Indian Ocean Territory</source>
      <translation>英属印度洋领地</translation>
    </message>
    <message>
      <source>Brunei</source>
      <translation>文莱</translation>
    </message>
    <message>
      <source>Buddha's Birthday</source>
      <translation>佛诞</translation>
    </message>
    <message>
      <source>Bulgaria</source>
      <translation>保加利亚</translation>
    </message>
    <message>
      <source>Burkina Faso</source>
      <translation>布基纳法索</translation>
    </message>
    <message>
      <source>Burundi</source>
      <translation>布隆迪</translation>
    </message>
    <message>
      <source>By</source>
      <translation>兑用方式</translation>
    </message>
    <message>
      <source>By the ledger's clock it has lapsed. Its maker must submit it again.</source>
      <translation>按账本的时间它已失效。须由经办重新提交。</translation>
    </message>
    <message>
      <source>Cambodia</source>
      <translation>柬埔寨</translation>
    </message>
    <message>
      <source>Cameroon</source>
      <translation>喀麦隆</translation>
    </message>
    <message>
      <source>Canada</source>
      <translation>加拿大</translation>
    </message>
    <message>
      <source>Canonical JSON holds texts, whole numbers, true, false, null, lists and objects only; not {kind}.</source>
      <translation>规范 JSON 只含文本、整数、true、false、null、列表和对象，不含 {kind}。</translation>
    </message>
    <message>
      <source>Canonical JSON is at most {0} levels deep.</source>
      <translation>规范 JSON 最多 {0} 层。</translation>
    </message>
    <message>
      <source>Canonical JSON must be valid Unicode.</source>
      <translation>规范 JSON 须为有效的 Unicode。</translation>
    </message>
    <message>
      <source>Cape Verde</source>
      <translation>佛得角</translation>
    </message>
    <message>
      <source>Caribbean NL</source>
      <translation>荷属加勒比区</translation>
    </message>
    <message>
      <source>Cayman Islands</source>
      <translation>开曼群岛</translation>
    </message>
    <message>
      <source>Central African Rep.</source>
      <translation>中非共和国</translation>
    </message>
    <message>
      <source>Chad</source>
      <translation>乍得</translation>
    </message>
    <message>
      <source>Charges</source>
      <translation>费用</translation>
    </message>
    <message>
      <source>Children's Day</source>
      <translation>儿童节</translation>
    </message>
    <message>
      <source>Chile</source>
      <translation>智利</translation>
    </message>
    <message>
      <source>China</source>
      <translation>中国</translation>
    </message>
    <message>
      <source>Chinese New Year</source>
      <translation>春节</translation>
    </message>
    <message>
      <source>Chinese New Year (Spring Festival)</source>
      <translation>春节</translation>
    </message>
    <message>
      <source>Chinese New Year's Eve</source>
      <translation>除夕</translation>
    </message>
    <message>
      <source>Choose a PIN of at least {0} characters.</source>
      <translation>请选用至少 {0} 个字符的 PIN 码。</translation>
    </message>
    <message>
      <source>Choose how you honour.</source>
      <translation>请选择承付方式。</translation>
    </message>
    <message>
      <source>Choose the beneficiary's answer.</source>
      <translation>请选择受益人的答复。</translation>
    </message>
    <message>
      <source>Choose the {role} bank by its BIC.</source>
      <translation>请以 BIC 选择{role}行。</translation>
    </message>
    <message>
      <source>Choose whether the discrepancies are waived.</source>
      <translation>请选择是否放弃不符点。</translation>
    </message>
    <message>
      <source>Choose whether your confirmation follows.</source>
      <translation>请选择保兑是否扩展至该修改。</translation>
    </message>
    <message>
      <source>Christmas</source>
      <translation>圣诞节</translation>
    </message>
    <message>
      <source>Christmas Day</source>
      <translation>圣诞节</translation>
    </message>
    <message>
      <source>Christmas Eve</source>
      <translation>平安夜</translation>
    </message>
    <message>
      <source>Christmas Island</source>
      <translation>圣诞岛</translation>
    </message>
    <message>
      <source>Chuseok</source>
      <translation>中秋节</translation>
    </message>
    <message>
      <source>Cocos (Keeling) Islands</source>
      <translation>科科斯（基林）群岛</translation>
    </message>
    <message>
      <source>Colombia</source>
      <translation>哥伦比亚</translation>
    </message>
    <message>
      <source>Columbus Day</source>
      <translation>哥伦布日</translation>
    </message>
    <message>
      <source>Coming of Age Day</source>
      <translation>成人节</translation>
    </message>
    <message>
      <source>Comoros</source>
      <translation>科摩罗</translation>
    </message>
    <message>
      <source>Complete with {0} signatures.</source>
      <translation>签名已齐，共 {0} 个。</translation>
    </message>
    <message>
      <source>Conditional</source>
      <translation>有条件</translation>
    </message>
    <message>
      <source>Conditions and charges</source>
      <translation>条件与费用</translation>
    </message>
    <message>
      <source>Confirmation</source>
      <translation>保兑</translation>
    </message>
    <message>
      <source>Congo (Dem. Rep.)</source>
      <translation>刚果民主共和国</translation>
    </message>
    <message>
      <source>Congo (Rep.)</source>
      <translation>刚果共和国</translation>
    </message>
    <message>
      <source>Constitution Day</source>
      <translation>宪法纪念日</translation>
    </message>
    <message>
      <source>Cook Islands</source>
      <translation>库克群岛</translation>
    </message>
    <message>
      <source>Costa Rica</source>
      <translation>哥斯达黎加</translation>
    </message>
    <message>
      <source>Counted from</source>
      <translation>起算日</translation>
    </message>
    <message>
      <source>Cover begins no later than the date of shipment.</source>
      <translation>保险责任最迟于装运日生效。</translation>
    </message>
    <message>
      <source>Credit number</source>
      <translation>信用证号码</translation>
    </message>
    <message>
      <source>Croatia</source>
      <translation>克罗地亚</translation>
    </message>
    <message>
      <source>Cuba</source>
      <translation>古巴</translation>
    </message>
    <message>
      <source>Culture Day</source>
      <translation>文化节</translation>
    </message>
    <message>
      <source>Curaçao</source>
      <translation>库拉索</translation>
    </message>
    <message>
      <source>Currency and amount</source>
      <translation>币种与金额</translation>
    </message>
    <message>
      <source>Cyprus</source>
      <translation>塞浦路斯</translation>
    </message>
    <message>
      <source>Czech Republic</source>
      <translation>捷克</translation>
    </message>
    <message>
      <source>Côte d’Ivoire</source>
      <translation>科特迪瓦</translation>
    </message>
    <message>
      <source>Date of issue</source>
      <translation>开证日期</translation>
    </message>
    <message>
      <source>Dates and places</source>
      <translation>日期与地点</translation>
    </message>
    <message>
      <source>Day of Arafah</source>
      <translation>阿拉法特日</translation>
    </message>
    <message>
      <source>Day off (substituted from {0})</source>
      <translation>调休假日（由 {0} 调换）</translation>
    </message>
    <message>
      <source>Deferred payment</source>
      <translation>延期付款</translation>
    </message>
    <message>
      <source>Deferred payment details</source>
      <translation>延期付款细节</translation>
    </message>
    <message>
      <source>Deferred payment needs its due date in 42P.</source>
      <translation>延期付款须在 42P 写明到期日。</translation>
    </message>
    <message>
      <source>Denmark</source>
      <translation>丹麦</translation>
    </message>
    <message>
      <source>Diwali</source>
      <translation>排灯节</translation>
    </message>
    <message>
      <source>Djibouti</source>
      <translation>吉布提</translation>
    </message>
    <message>
      <source>Documents came on the last day, {last}, but outside banking hours; the bank need not have taken them.</source>
      <translation>单据于最后一日{last}到达，但在银行营业时间之外；银行本无义务收单。</translation>
    </message>
    <message>
      <source>Documents came on {received}; the credit expired on {expiry}.</source>
      <translation>单据于{received}到达；信用证已于{expiry}到期。</translation>
    </message>
    <message>
      <source>Documents came on {received}; {days} days after shipment ended on {last}.</source>
      <translation>单据于{received}到达；装运后 {days} 天已于{last}届满。</translation>
    </message>
    <message>
      <source>Documents may be presented until {0}.</source>
      <translation>单据可提交至{0}。</translation>
    </message>
    <message>
      <source>Documents other than the invoice describe goods in general terms that do not conflict with the credit.</source>
      <translation>发票以外的单据对货物作笼统描述，且与信用证不矛盾。</translation>
    </message>
    <message>
      <source>Documents required</source>
      <translation>所需单据</translation>
    </message>
    <message>
      <source>Documents show what 47A asks of all of them, such as the credit's number or a language.</source>
      <translation>单据载明 47A 对全部单据的要求，例如信用证号码或语言。</translation>
    </message>
    <message>
      <source>Documents that comply have no discrepancies. Take them out.</source>
      <translation>相符单据没有不符点。请删去不符点。</translation>
    </message>
    <message>
      <source>Documents that must be signed are signed by hand, stamp, perforation or another authentic way.</source>
      <translation>须签字的单据已用手签、印章、穿孔或其他证实方式签署。</translation>
    </message>
    <message>
      <source>Documents to be legalised, visaed or certified bear a signature, mark, stamp or label that does it.</source>
      <translation>须经认证、签证或证明的单据带有相应的签字、标记、印章或标签。</translation>
    </message>
    <message>
      <source>Documents would have to be presented on the day of shipment.</source>
      <translation>单据须在装运当日提交。</translation>
    </message>
    <message>
      <source>Dominica</source>
      <translation>多米尼克</translation>
    </message>
    <message>
      <source>Dominican Republic</source>
      <translation>多米尼加</translation>
    </message>
    <message>
      <source>Double Ninth Festival</source>
      <translation>重阳节</translation>
    </message>
    <message>
      <source>Drafts (42C, 42a), mixed payment (42M) and deferred payment (42P): only one of them.</source>
      <translation>汇票（42C、42a）、混合付款（42M）与延期付款（42P）只能填写一种。</translation>
    </message>
    <message>
      <source>Drafts at</source>
      <translation>汇票期限</translation>
    </message>
    <message>
      <source>Drafts at (42C) and drawee (42a) go together. Fill in both or neither.</source>
      <translation>汇票期限（42C）与受票人（42a）须一并填写。请都填写或都不填。</translation>
    </message>
    <message>
      <source>Dragon Boat Festival</source>
      <translation>端午节</translation>
    </message>
    <message>
      <source>Drawee</source>
      <translation>受票人</translation>
    </message>
    <message>
      <source>Drawn on</source>
      <translation>受票人</translation>
    </message>
    <message>
      <source>Draws from {0} to {1}</source>
      <translation>支取金额介于 {0} 与 {1} 之间</translation>
    </message>
    <message>
      <source>Each begins with +; say who issues it and what it shows.</source>
      <translation>每份以 + 开头；写明由谁出具、载明什么内容。</translation>
    </message>
    <message>
      <source>Each original bears its issuer's signature, mark, stamp or label, or says that it is an original.</source>
      <translation>每份正本单据带有出单人的签字、标记、印章或标签，或注明为正本。</translation>
    </message>
    <message>
      <source>East Timor</source>
      <translation>东帝汶</translation>
    </message>
    <message>
      <source>Easter Monday</source>
      <translation>复活节星期一</translation>
    </message>
    <message>
      <source>Easter Sunday</source>
      <translation>复活节</translation>
    </message>
    <message>
      <source>Ecuador</source>
      <translation>厄瓜多尔</translation>
    </message>
    <message>
      <source>Egypt</source>
      <translation>埃及</translation>
    </message>
    <message>
      <source>Eid al-Adha</source>
      <translation>宰牲节</translation>
    </message>
    <message>
      <source>Eid al-Adha Holiday</source>
      <translation>宰牲节假期</translation>
    </message>
    <message>
      <source>Eid al-Fitr</source>
      <translation>开斋节</translation>
    </message>
    <message>
      <source>Eid al-Fitr Holiday</source>
      <translation>开斋节假期</translation>
    </message>
    <message>
      <source>El Salvador</source>
      <translation>萨尔瓦多</translation>
    </message>
    <message>
      <source>Emperor's Birthday</source>
      <translation>天皇诞生日</translation>
    </message>
    <message>
      <source>Empty means 21 after shipment (art. 14c).</source>
      <translation>留空即为装运日后 21 天（第14条c款）。</translation>
    </message>
    <message>
      <source>Empty means after shipment.</source>
      <translation>留空即为装运日后。</translation>
    </message>
    <message>
      <source>Entry {0} doesn't follow from the ones before. The node is not believed.</source>
      <translation>条目 {0} 与前面的条目不衔接。不采信该节点。</translation>
    </message>
    <message>
      <source>Entry {0} doesn't follow from those before.</source>
      <translation>条目 {0} 与前面的条目不衔接。</translation>
    </message>
    <message>
      <source>Entry {0} in block {1}.</source>
      <translation>条目 {0}，在区块 {1} 中。</translation>
    </message>
    <message>
      <source>Epiphany</source>
      <translation>主显节</translation>
    </message>
    <message>
      <source>Equatorial Guinea</source>
      <translation>赤道几内亚</translation>
    </message>
    <message>
      <source>Eritrea</source>
      <translation>厄立特里亚</translation>
    </message>
    <message>
      <source>Estonia</source>
      <translation>爱沙尼亚</translation>
    </message>
    <message>
      <source>Eswatini (Swaziland)</source>
      <translation>斯威士兰</translation>
    </message>
    <message>
      <source>Ethiopia</source>
      <translation>埃塞俄比亚</translation>
    </message>
    <message>
      <source>Every key that signed it is in custody.</source>
      <translation>签署的密钥全部为托管密钥。</translation>
    </message>
    <message>
      <source>Every risk that the credit names is covered.</source>
      <translation>信用证列明的每一险别均已投保。</translation>
    </message>
    <message>
      <source>Expiry</source>
      <translation>到期</translation>
    </message>
    <message>
      <source>Expiry leaves {left} of the {days} days for presentation after latest shipment.</source>
      <translation>最迟装运日之后应有 {days} 天交单期，到期日只留 {left} 天。</translation>
    </message>
    <message>
      <source>Expiry, date</source>
      <translation>到期日</translation>
    </message>
    <message>
      <source>Expiry, place</source>
      <translation>到期地点</translation>
    </message>
    <message>
      <source>Falkland Islands</source>
      <translation>福克兰群岛（马尔维纳斯）</translation>
    </message>
    <message>
      <source>Faroe Islands</source>
      <translation>法罗群岛</translation>
    </message>
    <message>
      <source>Field 48 counts {0} days “{1}”: reckon them by hand.</source>
      <translation>48 栏按“{1}”计 {0} 天：请人工推算。</translation>
    </message>
    <message>
      <source>Field 48 counts {days} days “{text}”: reckon the period by hand.</source>
      <translation>48 栏按“{text}”计 {days} 天：请人工推算期限。</translation>
    </message>
    <message>
      <source>Field {tag} belongs to release {other}; this message is read in release {release}.</source>
      <translation>字段 {tag} 属于版本 {other}；本报文按版本 {release} 读取。</translation>
    </message>
    <message>
      <source>Field {tag} does not belong to an MT{mt} in release {release}.</source>
      <translation>版本 {release} 的 MT{mt} 中没有字段 {tag}。</translation>
    </message>
    <message>
      <source>Field {tag} does not go with availability by {by}.</source>
      <translation>字段 {tag} 不适用于{by}兑用。</translation>
    </message>
    <message>
      <source>Field {tag} has no place in release {release}; its text is kept aside.</source>
      <translation>版本 {release} 中没有字段 {tag} 的位置；其文字已另存。</translation>
    </message>
    <message>
      <source>Field {tag} is empty. Fill it in or leave it out.</source>
      <translation>字段 {tag} 为空。请填写或删去。</translation>
    </message>
    <message>
      <source>Field {tag} is out of order; it is written in its place.</source>
      <translation>字段 {tag} 顺序有误；写出时将放回原位。</translation>
    </message>
    <message>
      <source>Field {tag} stands here a second time.</source>
      <translation>字段 {tag} 在此重复出现。</translation>
    </message>
    <message>
      <source>Field {tag}, {name}, must be filled in.</source>
      <translation>字段 {tag}（{name}）必须填写。</translation>
    </message>
    <message>
      <source>Fiji</source>
      <translation>斐济</translation>
    </message>
    <message>
      <source>Finland</source>
      <translation>芬兰</translation>
    </message>
    <message>
      <source>First line the Incoterm ({0}), then the place.</source>
      <translation>第一行为国际贸易术语（{0}），其后为地点。</translation>
    </message>
    <message>
      <source>For the receiving bank alone.</source>
      <translation>只供收报行阅读。</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>信用证类型</translation>
    </message>
    <message>
      <source>Form of credit</source>
      <translation>信用证类型</translation>
    </message>
    <message>
      <source>Foundation Day</source>
      <translation>建国纪念日</translation>
    </message>
    <message>
      <source>Founding the ledger: contracts, banks, officers, rulebook.</source>
      <translation>正在创立账本：合约、银行、人员、规则手册。</translation>
    </message>
    <message>
      <source>France</source>
      <translation>法国</translation>
    </message>
    <message>
      <source>Freight is marked prepaid or collect as the credit and its trade term ask.</source>
      <translation>运费按信用证及其贸易术语注明预付或到付。</translation>
    </message>
    <message>
      <source>Freight, interest and the like, drawn beyond the amount.</source>
      <translation>运费、利息等，在信用证金额之外支取。</translation>
    </message>
    <message>
      <source>French Guiana</source>
      <translation>法属圭亚那</translation>
    </message>
    <message>
      <source>French Polynesia</source>
      <translation>法属波利尼西亚</translation>
    </message>
    <message>
      <source>French S. Terr.</source>
      <translation>法属南部领地</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>星期五</translation>
    </message>
    <message>
      <source>Further goods detail</source>
      <translation>货物补充说明</translation>
    </message>
    <message>
      <source>Gabon</source>
      <translation>加蓬</translation>
    </message>
    <message>
      <source>Gambia</source>
      <translation>冈比亚</translation>
    </message>
    <message>
      <source>Georgia</source>
      <translation>格鲁吉亚</translation>
    </message>
    <message>
      <source>German Unity Day</source>
      <translation>德国统一日</translation>
    </message>
    <message>
      <source>Germany</source>
      <translation>德国</translation>
    </message>
    <message>
      <source>Ghana</source>
      <translation>加纳</translation>
    </message>
    <message>
      <source>Gibraltar</source>
      <translation>直布罗陀</translation>
    </message>
    <message>
      <source>Give the amount claimed.</source>
      <translation>请填写索偿金额。</translation>
    </message>
    <message>
      <source>Give the amount you honour.</source>
      <translation>请填写承付金额。</translation>
    </message>
    <message>
      <source>Give the amount.</source>
      <translation>请填写金额。</translation>
    </message>
    <message>
      <source>Give the maturity date.</source>
      <translation>请填写到期日。</translation>
    </message>
    <message>
      <source>Give the template a name of 1 to 60 characters.</source>
      <translation>请为模板取一个 1 至 60 个字符的名称。</translation>
    </message>
    <message>
      <source>Give the value date.</source>
      <translation>请填写起息日。</translation>
    </message>
    <message>
      <source>Give your own reference, 35 characters at most.</source>
      <translation>请填写贵行编号，最多 35 个字符。</translation>
    </message>
    <message>
      <source>Good Friday</source>
      <translation>耶稣受难日</translation>
    </message>
    <message>
      <source>Goods</source>
      <translation>货物</translation>
    </message>
    <message>
      <source>Goods are consigned, or made out to order and endorsed, as the credit asks.</source>
      <translation>货物的收货人或指示抬头及背书符合信用证要求。</translation>
    </message>
    <message>
      <source>Goods or services</source>
      <translation>货物或服务</translation>
    </message>
    <message>
      <source>Goods were shipped on {shipped}, after the latest date {latest}.</source>
      <translation>货物于{shipped}装运，晚于最迟装运日{latest}。</translation>
    </message>
    <message>
      <source>Goods were shipped on {shipped}, in none of the periods read in 44D: {words}.</source>
      <translation>货物于{shipped}装运，不在 44D 所读出的任何期间内：{words}。</translation>
    </message>
    <message>
      <source>Goods were shipped on {shipped}; 44D means {first} to {last} ({words}).</source>
      <translation>货物于{shipped}装运；44D 意为{first}至{last}（{words}）。</translation>
    </message>
    <message>
      <source>Goods, marks, packages and weights do not conflict with the other documents.</source>
      <translation>货物、唛头、件数与重量和其他单据不矛盾。</translation>
    </message>
    <message>
      <source>Goods, services or performance are described as the credit describes them.</source>
      <translation>对货物、服务或履约行为的描述与信用证一致。</translation>
    </message>
    <message>
      <source>Greece</source>
      <translation>希腊</translation>
    </message>
    <message>
      <source>Greenery Day</source>
      <translation>绿之日</translation>
    </message>
    <message>
      <source>Greenland</source>
      <translation>格陵兰</translation>
    </message>
    <message>
      <source>Grenada</source>
      <translation>格林纳达</translation>
    </message>
    <message>
      <source>Guadeloupe</source>
      <translation>瓜德罗普</translation>
    </message>
    <message>
      <source>Guam</source>
      <translation>关岛</translation>
    </message>
    <message>
      <source>Guatemala</source>
      <translation>危地马拉</translation>
    </message>
    <message>
      <source>Guernsey</source>
      <translation>根西岛</translation>
    </message>
    <message>
      <source>Guinea</source>
      <translation>几内亚</translation>
    </message>
    <message>
      <source>Guinea-Bissau</source>
      <translation>几内亚比绍</translation>
    </message>
    <message>
      <source>Guyana</source>
      <translation>圭亚那</translation>
    </message>
    <message>
      <source>Haiti</source>
      <translation>海地</translation>
    </message>
    <message>
      <source>Hangul Day</source>
      <translation>韩文日</translation>
    </message>
    <message>
      <source>Heard Island &amp; McDonald Islands</source>
      <translation>赫德岛和麦克唐纳群岛</translation>
    </message>
    <message>
      <source>Honduras</source>
      <translation>洪都拉斯</translation>
    </message>
    <message>
      <source>Hong Kong</source>
      <translation>中国香港</translation>
    </message>
    <message>
      <source>Hong Kong S.A.R. Establishment Day</source>
      <translation>香港特别行政区成立纪念日</translation>
    </message>
    <message>
      <source>How it is available, such as BY PAYMENT,</source>
      <translation>兑用方式，例如 BY PAYMENT，</translation>
    </message>
    <message>
      <source>How it pays: at sight, deferred, by acceptance, negotiation, mixed.</source>
      <translation>付款方式：即期、延期、承兑、议付或混合付款。</translation>
    </message>
    <message>
      <source>Hungary</source>
      <translation>匈牙利</translation>
    </message>
    <message>
      <source>Iceland</source>
      <translation>冰岛</translation>
    </message>
    <message>
      <source>Immaculate Conception</source>
      <translation>圣母无染原罪瞻礼</translation>
    </message>
    <message>
      <source>Independence Day</source>
      <translation>独立日</translation>
    </message>
    <message>
      <source>India</source>
      <translation>印度</translation>
    </message>
    <message>
      <source>Indonesia</source>
      <translation>印度尼西亚</translation>
    </message>
    <message>
      <source>Instead of a latest day: instalments and their periods.</source>
      <translation>代替最迟装运日：分期装运及各期期限。</translation>
    </message>
    <message>
      <source>Instructions to the bank</source>
      <translation>给银行的指示</translation>
    </message>
    <message>
      <source>Iran</source>
      <translation>伊朗</translation>
    </message>
    <message>
      <source>Iraq</source>
      <translation>伊拉克</translation>
    </message>
    <message>
      <source>Ireland</source>
      <translation>爱尔兰</translation>
    </message>
    <message>
      <source>Irrevocable</source>
      <translation>不可撤销</translation>
    </message>
    <message>
      <source>Irrevocable, transferable</source>
      <translation>不可撤销，可转让</translation>
    </message>
    <message>
      <source>Islamic New Year</source>
      <translation>伊斯兰新年</translation>
    </message>
    <message>
      <source>Isle of Man</source>
      <translation>马恩岛</translation>
    </message>
    <message>
      <source>Israel</source>
      <translation>以色列</translation>
    </message>
    <message>
      <source>Issuing bank</source>
      <translation>开证行</translation>
    </message>
    <message>
      <source>Issuing sample credits.</source>
      <translation>正在开立示例信用证。</translation>
    </message>
    <message>
      <source>It alone binds your bank for {takes}; towards {bank} the rulebook allows {most} in all.</source>
      <translation>仅此一项就使贵行承担 {takes}；规则手册对 {bank} 合计最多允许 {most}。</translation>
    </message>
    <message>
      <source>It appears to be issued by the beneficiary.</source>
      <translation>表面上由受益人出具。</translation>
    </message>
    <message>
      <source>It can be seen to be about the goods invoiced, and its consignee does not conflict.</source>
      <translation>可看出与发票货物有关，且收货人不矛盾。</translation>
    </message>
    <message>
      <source>It can be seen to be about the goods shipped.</source>
      <translation>可看出与已装运的货物有关。</translation>
    </message>
    <message>
      <source>It certifies the origin that the credit asks for.</source>
      <translation>证明信用证要求的原产地。</translation>
    </message>
    <message>
      <source>It certifies the result that the credit asks for, without adverse remark.</source>
      <translation>证明信用证要求的结果，且无不利批注。</translation>
    </message>
    <message>
      <source>It covers at least two different modes of transport.</source>
      <translation>涵盖至少两种不同的运输方式。</translation>
    </message>
    <message>
      <source>It covers what the credit asks, or at least 110 per cent of the CIF or CIP value.</source>
      <translation>保险金额符合信用证要求，或至少为 CIF 或 CIP 价值的 110%。</translation>
    </message>
    <message>
      <source>It goes as soon as your gateway answers.</source>
      <translation>网关一有答复即发送。</translation>
    </message>
    <message>
      <source>It has the votes of {0} of the {1} banks it needs: two administrators of each.</source>
      <translation>已获所需 {1} 家银行中 {0} 家的投票：每家须有两名管理员签署。</translation>
    </message>
    <message>
      <source>It holds the terms of carriage or refers to where they stand.</source>
      <translation>载有运输条款，或指明其出处。</translation>
    </message>
    <message>
      <source>It is a policy, certificate or declaration, no cover note.</source>
      <translation>是保险单、保险证明或声明，不是暂保单。</translation>
    </message>
    <message>
      <source>It is asked for the first time.</source>
      <translation>首次查询。</translation>
    </message>
    <message>
      <source>It is drawn on the bank that 42a names, never on the applicant.</source>
      <translation>以 42a 所载的银行为付款人，决不以申请人为付款人。</translation>
    </message>
    <message>
      <source>It is drawn, dated and signed by the beneficiary.</source>
      <translation>由受益人出票、注明日期并签字。</translation>
    </message>
    <message>
      <source>It is in the currency of the credit.</source>
      <translation>币种与信用证相同。</translation>
    </message>
    <message>
      <source>It is issued and signed by an insurer, an underwriter, or their agent or proxy.</source>
      <translation>由保险公司、承保人或其代理人、代表出具并签署。</translation>
    </message>
    <message>
      <source>It is issued and signed by the body that the credit names, or by anyone where it names none.</source>
      <translation>由信用证指明的机构出具并签署；未指明时任何人均可。</translation>
    </message>
    <message>
      <source>It is issued and signed by the party that the credit names.</source>
      <translation>由信用证指明的一方出具并签署。</translation>
    </message>
    <message>
      <source>It is issued, and where asked signed, by the party that the credit names.</source>
      <translation>由信用证指明的一方出具，要求时并签署。</translation>
    </message>
    <message>
      <source>It is issued, dated and signed by the beneficiary.</source>
      <translation>由受益人出具、注明日期并签字。</translation>
    </message>
    <message>
      <source>It is judged against today's ledger before it goes.</source>
      <translation>发送前将对照今日账本重新判断。</translation>
    </message>
    <message>
      <source>It is made out in the name of the applicant.</source>
      <translation>以申请人为抬头。</translation>
    </message>
    <message>
      <source>It is signed by master, owner, charterer or an agent for one of them, identified as that.</source>
      <translation>由船长、船东、租船人或其代理人签署，并表明其身份。</translation>
    </message>
    <message>
      <source>It is signed where the credit asks for a signed invoice.</source>
      <translation>信用证要求签字发票时已签字。</translation>
    </message>
    <message>
      <source>It is the only original charter party bill, or all originals issued are here.</source>
      <translation>是唯一的正本租船提单，或出具的全部正本均已提交。</translation>
    </message>
    <message>
      <source>It is the only original multimodal document, or all originals issued are here.</source>
      <translation>是唯一的正本多式运输单据，或出具的全部正本均已提交。</translation>
    </message>
    <message>
      <source>It is the only original sea waybill, or all originals issued are here.</source>
      <translation>是唯一的正本海运单，或出具的全部正本均已提交。</translation>
    </message>
    <message>
      <source>It is the only original, or all the originals that it says were issued are here.</source>
      <translation>是唯一的正本，或所注明出具的全部正本均已提交。</translation>
    </message>
    <message>
      <source>It is the original for the shipper, even where the credit asks for a full set.</source>
      <translation>是发货人正本，即使信用证要求全套亦然。</translation>
    </message>
    <message>
      <source>It lapsed before it could be sent. Sign it again if it is still right.</source>
      <translation>未及发送已失效。如仍适用，请重新签署。</translation>
    </message>
    <message>
      <source>It lapses on {day} at {time}, {place}. Then its maker must submit it again.</source>
      <translation>它将于{day} {time}（{place}）失效。届时须由经办重新提交。</translation>
    </message>
    <message>
      <source>It names the carrier and bears its signature, stamp or notation of receipt, or its agent's.</source>
      <translation>载明承运人名称，并有承运人或其代理人的签字、印章或收货批注。</translation>
    </message>
    <message>
      <source>It names the carrier and is signed by carrier, master or their agent, each identified as what they are.</source>
      <translation>载明承运人名称，由承运人、船长或其代理人签署，并各自表明身份。</translation>
    </message>
    <message>
      <source>It names the courier and is stamped or signed by it at the place of shipment of the credit.</source>
      <translation>载明快递机构名称，并由其在信用证规定的装运地盖章或签字。</translation>
    </message>
    <message>
      <source>It says that goods were accepted for carriage.</source>
      <translation>注明货物已被接受待运。</translation>
    </message>
    <message>
      <source>It shows carriage from the port of loading to the port of discharge of the credit.</source>
      <translation>显示从信用证规定的装货港运至卸货港。</translation>
    </message>
    <message>
      <source>It shows how the goods are packed, in the detail that the credit asks for.</source>
      <translation>按信用证要求的详细程度显示货物的包装情况。</translation>
    </message>
    <message>
      <source>It shows shipment on board a named vessel, printed or by a dated notation.</source>
      <translation>以预印文字或注明日期的批注显示货物已装运于具名船只。</translation>
    </message>
    <message>
      <source>It shows that goods were dispatched, taken in charge or shipped on board, and when.</source>
      <translation>显示货物已发运、接管或装船及其日期。</translation>
    </message>
    <message>
      <source>It shows the airports of departure and of destination of the credit.</source>
      <translation>显示信用证规定的出发地机场与目的地机场。</translation>
    </message>
    <message>
      <source>It shows the date of pick-up or of receipt.</source>
      <translation>显示取件或收件日期。</translation>
    </message>
    <message>
      <source>It shows the date of shipment, or that goods were received for shipment or dispatch.</source>
      <translation>显示装运日期，或货物已收妥待装运或发运。</translation>
    </message>
    <message>
      <source>It shows the place of dispatch and the place of final destination of the credit.</source>
      <translation>显示信用证规定的发运地与最终目的地。</translation>
    </message>
    <message>
      <source>It shows the place of shipment and the destination of the credit.</source>
      <translation>显示信用证规定的装运地与目的地。</translation>
    </message>
    <message>
      <source>It shows the port of loading; the port of discharge may be the range or area that the credit states.</source>
      <translation>显示装货港；卸货港可以是信用证所载的港口范围或地理区域。</translation>
    </message>
    <message>
      <source>It shows the trade term where the credit has it in the description of goods.</source>
      <translation>信用证货物描述中载有贸易术语时，发票亦显示该贸易术语。</translation>
    </message>
    <message>
      <source>It shows the weights that the credit asks for.</source>
      <translation>显示信用证要求的重量。</translation>
    </message>
    <message>
      <source>It shows when it was issued; a notation of the actual date of shipment goes before that.</source>
      <translation>显示出具日期；实际装运日批注优先于出具日期。</translation>
    </message>
    <message>
      <source>It states all that the credit asks the beneficiary to state.</source>
      <translation>载明信用证要求受益人声明的全部内容。</translation>
    </message>
    <message>
      <source>It vouches for the ledger up to entry {0}, and that past was replaced. It can never be recorded. Sign it again.</source>
      <translation>它确认的是截至条目 {0} 的账本历史，而该历史已被替换。它不可能再被记录。请重新签署。</translation>
    </message>
    <message>
      <source>It waits for the signature of a compliance officer.</source>
      <translation>等待合规人员签署。</translation>
    </message>
    <message>
      <source>It waits for transaction number {0} of this gateway, which goes first.</source>
      <translation>等待本网关的第 {0} 号交易先行。</translation>
    </message>
    <message>
      <source>It was not signed by a maker and a checker.</source>
      <translation>未经经办人和复核人签署。</translation>
    </message>
    <message>
      <source>It was withdrawn before it was sent.</source>
      <translation>未及发送已撤回。</translation>
    </message>
    <message>
      <source>It wasn't signed by everybody in time and lapsed. Draw it up anew if it is still wanted.</source>
      <translation>未能及时签署齐全，已失效。如仍需要，请重新拟定。</translation>
    </message>
    <message>
      <source>It would be valid for {takes} days; the rulebook allows {most}.</source>
      <translation>其有效期为 {takes} 天；规则手册最多允许 {most} 天。</translation>
    </message>
    <message>
      <source>Italy</source>
      <translation>意大利</translation>
    </message>
    <message>
      <source>Its amount is the amount claimed, the same in words and figures.</source>
      <translation>金额即索偿金额，大小写一致。</translation>
    </message>
    <message>
      <source>Its amount is within the credit; of a higher one no more than the credit allows is drawn.</source>
      <translation>金额在信用证金额以内；金额超出时，支取不超过信用证允许的数额。</translation>
    </message>
    <message>
      <source>Its data do not conflict with the other documents.</source>
      <translation>其内容与其他单据不矛盾。</translation>
    </message>
    <message>
      <source>Its signers vouched for another past than this ledger's.</source>
      <translation>签署人确认的历史不是本账本的历史。</translation>
    </message>
    <message>
      <source>Its tenor is that of 42C, and its maturity can be reckoned from the draft alone.</source>
      <translation>汇票的付款期限与 42C 一致，且仅凭汇票即可算出到期日。</translation>
    </message>
    <message>
      <source>Its transaction had no effect; another one is made soon.</source>
      <translation>其交易未生效；即将另发一笔。</translation>
    </message>
    <message>
      <source>Its usance is {takes} days; the rulebook allows {most}.</source>
      <translation>其付款期限为 {takes} 天；规则手册最多允许 {most} 天。</translation>
    </message>
    <message>
      <source>Its weights agree with invoice, packing list and transport document.</source>
      <translation>重量与发票、装箱单和运输单据一致。</translation>
    </message>
    <message>
      <source>Jamaica</source>
      <translation>牙买加</translation>
    </message>
    <message>
      <source>Japan</source>
      <translation>日本</translation>
    </message>
    <message>
      <source>Jersey</source>
      <translation>泽西岛</translation>
    </message>
    <message>
      <source>Jordan</source>
      <translation>约旦</translation>
    </message>
    <message>
      <source>Juneteenth National Independence Day</source>
      <translation>六月节</translation>
    </message>
    <message>
      <source>Kazakhstan</source>
      <translation>哈萨克斯坦</translation>
    </message>
    <message>
      <source>Keeps the sandbox's chain.</source>
      <translation>维护沙盒的链。</translation>
    </message>
    <message>
      <source>Kenya</source>
      <translation>肯尼亚</translation>
    </message>
    <message>
      <source>Kind {0} is unknown.</source>
      <translation>未知的类别 {0}。</translation>
    </message>
    <message>
      <source>King's Day</source>
      <translation>国王节</translation>
    </message>
    <message>
      <source>Kiribati</source>
      <translation>基里巴斯</translation>
    </message>
    <message>
      <source>Korea (North)</source>
      <translation>朝鲜</translation>
    </message>
    <message>
      <source>Korea (South)</source>
      <translation>韩国</translation>
    </message>
    <message>
      <source>Korean New Year</source>
      <translation>春节（韩国）</translation>
    </message>
    <message>
      <source>Kuwait</source>
      <translation>科威特</translation>
    </message>
    <message>
      <source>Kyrgyzstan</source>
      <translation>吉尔吉斯斯坦</translation>
    </message>
    <message>
      <source>Labor Day</source>
      <translation>劳动节</translation>
    </message>
    <message>
      <source>Labor Thanksgiving Day</source>
      <translation>勤劳感谢日</translation>
    </message>
    <message>
      <source>Laos</source>
      <translation>老挝</translation>
    </message>
    <message>
      <source>Late Summer Bank Holiday</source>
      <translation>夏末银行假日</translation>
    </message>
    <message>
      <source>Latest date (44C) and period (44D) of shipment: fill in one of them, not both.</source>
      <translation>最迟装运日（44C）与装运期（44D）：只填一项。</translation>
    </message>
    <message>
      <source>Latest shipment</source>
      <translation>最迟装运日</translation>
    </message>
    <message>
      <source>Latest shipment {shipment} is after expiry {expiry}; no documents could be presented.</source>
      <translation>最迟装运日{shipment}晚于到期日{expiry}，无法交单。</translation>
    </message>
    <message>
      <source>Latest shipment {shipment} is before the credit is issued on {issue}.</source>
      <translation>最迟装运日{shipment}早于开证日期{issue}。</translation>
    </message>
    <message>
      <source>Latvia</source>
      <translation>拉脱维亚</translation>
    </message>
    <message>
      <source>Lebanon</source>
      <translation>黎巴嫩</translation>
    </message>
    <message>
      <source>Lesotho</source>
      <translation>莱索托</translation>
    </message>
    <message>
      <source>Liberation Day</source>
      <translation>光复节</translation>
    </message>
    <message>
      <source>Liberia</source>
      <translation>利比里亚</translation>
    </message>
    <message>
      <source>Libya</source>
      <translation>利比亚</translation>
    </message>
    <message>
      <source>Liechtenstein</source>
      <translation>列支敦士登</translation>
    </message>
    <message>
      <source>List the documents that were presented.</source>
      <translation>请列出所交单据。</translation>
    </message>
    <message>
      <source>Lithuania</source>
      <translation>立陶宛</translation>
    </message>
    <message>
      <source>Luxembourg</source>
      <translation>卢森堡</translation>
    </message>
    <message>
      <source>Macau</source>
      <translation>中国澳门</translation>
    </message>
    <message>
      <source>Madagascar</source>
      <translation>马达加斯加</translation>
    </message>
    <message>
      <source>Malawi</source>
      <translation>马拉维</translation>
    </message>
    <message>
      <source>Malaysia</source>
      <translation>马来西亚</translation>
    </message>
    <message>
      <source>Maldives</source>
      <translation>马尔代夫</translation>
    </message>
    <message>
      <source>Mali</source>
      <translation>马里</translation>
    </message>
    <message>
      <source>Malta</source>
      <translation>马耳他</translation>
    </message>
    <message>
      <source>Many acts are before it; it is carried as soon as they are in a block.</source>
      <translation>前面有许多指令；待其入区块后即传送。</translation>
    </message>
    <message>
      <source>Marine Day</source>
      <translation>海之日</translation>
    </message>
    <message>
      <source>Marshall Islands</source>
      <translation>马绍尔群岛</translation>
    </message>
    <message>
      <source>Martin Luther King Jr. Day</source>
      <translation>马丁·路德·金纪念日</translation>
    </message>
    <message>
      <source>Martinique</source>
      <translation>马提尼克</translation>
    </message>
    <message>
      <source>Mauritania</source>
      <translation>毛里塔尼亚</translation>
    </message>
    <message>
      <source>Mauritius</source>
      <translation>毛里求斯</translation>
    </message>
    <message>
      <source>May Day</source>
      <translation>五一劳动节</translation>
    </message>
    <message>
      <source>May be added</source>
      <translation>可加保兑</translation>
    </message>
    <message>
      <source>Mayotte</source>
      <translation>马约特</translation>
    </message>
    <message>
      <source>Memorial Day</source>
      <translation>阵亡将士纪念日</translation>
    </message>
    <message>
      <source>Mend what is marked in red, then submit.</source>
      <translation>请先修改标红之处，再提交。</translation>
    </message>
    <message>
      <source>Mexico</source>
      <translation>墨西哥</translation>
    </message>
    <message>
      <source>Micronesia</source>
      <translation>密克罗尼西亚</translation>
    </message>
    <message>
      <source>Mid-Autumn Festival</source>
      <translation>中秋节</translation>
    </message>
    <message>
      <source>Mixed payment</source>
      <translation>混合付款</translation>
    </message>
    <message>
      <source>Mixed payment details</source>
      <translation>混合付款细节</translation>
    </message>
    <message>
      <source>Mixed payment needs its parts in 42M.</source>
      <translation>混合付款须在 42M 写明各部分。</translation>
    </message>
    <message>
      <source>Moldova</source>
      <translation>摩尔多瓦</translation>
    </message>
    <message>
      <source>Monaco</source>
      <translation>摩纳哥</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>星期一</translation>
    </message>
    <message>
      <source>Mongolia</source>
      <translation>蒙古</translation>
    </message>
    <message>
      <source>Montenegro</source>
      <translation>黑山</translation>
    </message>
    <message>
      <source>Montserrat</source>
      <translation>蒙特塞拉特</translation>
    </message>
    <message>
      <source>More is drawn on this credit than amendment {0} would leave, so documents can't accept it.</source>
      <translation>本信用证已支取的金额多于修改 {0} 之后所余，不能以单据接受该修改。</translation>
    </message>
    <message>
      <source>More is drawn on this credit than amendment {0} would leave. It can be refused, or withdrawn.</source>
      <translation>本信用证已支取的金额多于修改 {0} 之后所余。该修改可以拒绝或撤回。</translation>
    </message>
    <message>
      <source>More than {0} bytes are set.</source>
      <translation>置入的字节多于 {0} 个。</translation>
    </message>
    <message>
      <source>Morocco</source>
      <translation>摩洛哥</translation>
    </message>
    <message>
      <source>Mountain Day</source>
      <translation>山之日</translation>
    </message>
    <message>
      <source>Mozambique</source>
      <translation>莫桑比克</translation>
    </message>
    <message>
      <source>Myanmar (Burma)</source>
      <translation>缅甸</translation>
    </message>
    <message>
      <source>Name a document for each, else it is ignored (art. 14h).</source>
      <translation>请为每项条件写明单据，否则不予理会（第14条h款）。</translation>
    </message>
    <message>
      <source>Name one currency beside the amount: usd &gt; 100,000.</source>
      <translation>请在金额旁写明一种货币：usd &gt; 100,000。</translation>
    </message>
    <message>
      <source>Namibia</source>
      <translation>纳米比亚</translation>
    </message>
    <message>
      <source>National Day</source>
      <translation>国庆节</translation>
    </message>
    <message>
      <source>National Foundation Day</source>
      <translation>开天节</translation>
    </message>
    <message>
      <source>Nauru</source>
      <translation>瑙鲁</translation>
    </message>
    <message>
      <source>Nepal</source>
      <translation>尼泊尔</translation>
    </message>
    <message>
      <source>Netherlands</source>
      <translation>荷兰</translation>
    </message>
    <message>
      <source>New Caledonia</source>
      <translation>新喀里多尼亚</translation>
    </message>
    <message>
      <source>New Year's Day</source>
      <translation>元旦</translation>
    </message>
    <message>
      <source>New Year's Eve</source>
      <translation>新年前夜</translation>
    </message>
    <message>
      <source>New Zealand</source>
      <translation>新西兰</translation>
    </message>
    <message>
      <source>Nicaragua</source>
      <translation>尼加拉瓜</translation>
    </message>
    <message>
      <source>Niger</source>
      <translation>尼日尔</translation>
    </message>
    <message>
      <source>Nigeria</source>
      <translation>尼日利亚</translation>
    </message>
    <message>
      <source>Niue</source>
      <translation>纽埃</translation>
    </message>
    <message>
      <source>No SWIFT message was found in this file. Choose an MT700 in SWIFT's text form.</source>
      <translation>此文件中没有 SWIFT 报文。请选择 SWIFT 文本格式的 MT700。</translation>
    </message>
    <message>
      <source>No amendment changes this. Put back what the credit says.</source>
      <translation>任何修改都不更改此项。请恢复信用证原文。</translation>
    </message>
    <message>
      <source>No checker signed it.</source>
      <translation>没有复核人签署。</translation>
    </message>
    <message>
      <source>No clause says that goods or packaging are defective.</source>
      <translation>没有声明货物或包装有缺陷的条款。</translation>
    </message>
    <message>
      <source>No data in one document conflict with another document or with the credit.</source>
      <translation>各单据之间以及单据与信用证之间的内容不矛盾。</translation>
    </message>
    <message>
      <source>No date of shipment is entered: whether documents came within {days} days of it is not checked.</source>
      <translation>未填装运日期：单据是否在装运后 {days} 天内到达未作核对。</translation>
    </message>
    <message>
      <source>No document conflicts with a condition of the credit that itself asks for no document.</source>
      <translation>没有单据与信用证中未要求单据的条件相矛盾。</translation>
    </message>
    <message>
      <source>No document is dated after the day of presentation.</source>
      <translation>没有单据的日期晚于交单日。</translation>
    </message>
    <message>
      <source>No key fits the signature.</source>
      <translation>没有与该签名相符的密钥。</translation>
    </message>
    <message>
      <source>No number of days was read in {tag}; the ledger will hold 0.</source>
      <translation>{tag} 中未读到天数；账本将记为 0。</translation>
    </message>
    <message>
      <source>No period after shipment runs: no transport document is asked for.</source>
      <translation>没有装运后的期限：信用证未要求运输单据。</translation>
    </message>
    <message>
      <source>No shipment is known for the instalment of {words}: the credit has ended for it and all later ones.</source>
      <translation>未见 {words} 这一期的装运：信用证对该期及其后各期均告失效。</translation>
    </message>
    <message>
      <source>No such officer is registered. Check the registry.</source>
      <translation>没有登记这名人员。请查看登记信息。</translation>
    </message>
    <message>
      <source>Norfolk Island</source>
      <translation>诺福克岛</translation>
    </message>
    <message>
      <source>North Macedonia</source>
      <translation>北马其顿</translation>
    </message>
    <message>
      <source>Northern Mariana Islands</source>
      <translation>北马里亚纳群岛</translation>
    </message>
    <message>
      <source>Norway</source>
      <translation>挪威</translation>
    </message>
    <message>
      <source>Not all that this would vouch for has been proved and checked here yet. It is being done; try again in a moment.</source>
      <translation>此项所要确认的内容在本机尚未全部证明和核对。正在进行，请稍后再试。</translation>
    </message>
    <message>
      <source>Not allowed</source>
      <translation>不允许</translation>
    </message>
    <message>
      <source>Not shown to the beneficiary.</source>
      <translation>不向受益人出示。</translation>
    </message>
    <message>
      <source>Nothing is changed yet. Change what the amendment is to change.</source>
      <translation>尚未更改任何内容。请更改要修改之处。</translation>
    </message>
    <message>
      <source>Nothing is done on a credit before its newest act is final.</source>
      <translation>信用证的最新指令终局之前，不能对其作任何处理。</translation>
    </message>
    <message>
      <source>Nothing says that goods are or will be loaded on deck.</source>
      <translation>没有注明货物已装或将装于舱面。</translation>
    </message>
    <message>
      <source>Nothing says that it is subject to a charter party.</source>
      <translation>没有注明受租船合同约束。</translation>
    </message>
    <message>
      <source>Nothing says that the multimodal document is subject to a charter party.</source>
      <translation>没有注明多式运输单据受租船合同约束。</translation>
    </message>
    <message>
      <source>Nothing says that the sea waybill is subject to a charter party.</source>
      <translation>没有注明海运单受租船合同约束。</translation>
    </message>
    <message>
      <source>Notice of refusal must be given by {0} {1}, {2} there.</source>
      <translation>拒付通知须最迟于当地{1}（{0}）{2} 发出。</translation>
    </message>
    <message>
      <source>Oman</source>
      <translation>阿曼</translation>
    </message>
    <message>
      <source>One bill covers the whole carriage; where transhipment is barred, it is by container, trailer or barge only.</source>
      <translation>全程由同一份提单涵盖；禁止转运时，转运仅限集装箱、拖车或子船。</translation>
    </message>
    <message>
      <source>One line, carried apart from the description.</source>
      <translation>一行，与货物描述分开传送。</translation>
    </message>
    <message>
      <source>One of the signers is another bank's officer.</source>
      <translation>签署人之一是另一家银行的人员。</translation>
    </message>
    <message>
      <source>One of the signing keys belongs to no active officer. Ask an administrator to register the key.</source>
      <translation>签署密钥之一不属于任何在职人员。请管理员登记该密钥。</translation>
    </message>
    <message>
      <source>One person can't sign twice. Another person must sign this.</source>
      <translation>同一人不能签署两次。须由另一人签署。</translation>
    </message>
    <message>
      <source>One person signed twice.</source>
      <translation>同一人签署了两次。</translation>
    </message>
    <message>
      <source>One who signed is an officer of another bank. Only your own bank's officers can sign this.</source>
      <translation>签署人之一是另一家银行的人员。此项只能由贵行人员签署。</translation>
    </message>
    <message>
      <source>One who signed is no officer in office with this key. Have it signed by an officer whose key is registered.</source>
      <translation>签署人之一不是持此密钥的在职人员。请由密钥已登记的人员签署。</translation>
    </message>
    <message>
      <source>One who signed it is no longer in office, or signed with a key that was replaced. The ledger would refuse it.</source>
      <translation>签署人之一已不在职，或所用密钥已更换。账本会拒绝此项。</translation>
    </message>
    <message>
      <source>One who signed this isn't {0}. Have it signed by one who is.</source>
      <translation>签署人之一不是{0}。请由具有该角色的人签署。</translation>
    </message>
    <message>
      <source>One who signed was no administrator of the acting bank.</source>
      <translation>签署人之一不是行事银行的管理员。</translation>
    </message>
    <message>
      <source>One who signed was no administrator then.</source>
      <translation>签署人之一当时不是管理员。</translation>
    </message>
    <message>
      <source>One who signed was no officer of the acting bank then.</source>
      <translation>签署人之一当时不是行事银行的人员。</translation>
    </message>
    <message>
      <source>One who signed was of a bank that was not active then.</source>
      <translation>签署人之一所属银行当时不是正常成员。</translation>
    </message>
    <message>
      <source>Only a checker or a compliance officer can approve this act.</source>
      <translation>只有复核人或合规人员可以批准此指令。</translation>
    </message>
    <message>
      <source>Only a checker or compliance officer can approve.</source>
      <translation>只有复核人或合规人员可以批准。</translation>
    </message>
    <message>
      <source>Only a maker can draft a credit. Sign in as a maker.</source>
      <translation>只有经办人可以起草信用证。请以经办人身份登录。</translation>
    </message>
    <message>
      <source>Only a maker can prepare this. Sign in as a maker.</source>
      <translation>只有经办人可以准备此项。请以经办人身份登录。</translation>
    </message>
    <message>
      <source>Only a maker can submit a credit. Sign in as a maker.</source>
      <translation>只有经办人可以提交信用证。请以经办人身份登录。</translation>
    </message>
    <message>
      <source>Only administrators sign acts on the registry.</source>
      <translation>登记事项的指令只能由管理员签署。</translation>
    </message>
    <message>
      <source>Only the Compliance contract can do this. Ask your administrator.</source>
      <translation>只有 Compliance 合约可以执行此项。请联系管理员。</translation>
    </message>
    <message>
      <source>Only the Consortium's contract can do this. Ask your administrator.</source>
      <translation>只有 Consortium 合约可以执行此项。请联系管理员。</translation>
    </message>
    <message>
      <source>Only the address that deployed the Journal can start it. Ask your administrator.</source>
      <translation>只有部署日志簿的地址可以启动它。请联系管理员。</translation>
    </message>
    <message>
      <source>Only where it isn't the issuing bank.</source>
      <translation>仅在其不是开证行时填写。</translation>
    </message>
    <message>
      <source>Only who could approve this act can send it back.</source>
      <translation>只有可以批准此指令的人才能退回它。</translation>
    </message>
    <message>
      <source>Operative channel</source>
      <translation>生效渠道</translation>
    </message>
    <message>
      <source>Other rules</source>
      <translation>其他规则</translation>
    </message>
    <message>
      <source>Packages, marks, quantities and weights agree with the other documents.</source>
      <translation>件数、唛头、数量与重量和其他单据一致。</translation>
    </message>
    <message>
      <source>Pakistan</source>
      <translation>巴基斯坦</translation>
    </message>
    <message>
      <source>Palau</source>
      <translation>帕劳</translation>
    </message>
    <message>
      <source>Palestine</source>
      <translation>巴勒斯坦</translation>
    </message>
    <message>
      <source>Panama</source>
      <translation>巴拿马</translation>
    </message>
    <message>
      <source>Papua New Guinea</source>
      <translation>巴布亚新几内亚</translation>
    </message>
    <message>
      <source>Paraguay</source>
      <translation>巴拉圭</translation>
    </message>
    <message>
      <source>Part {number} of {total} came twice; the first was taken.</source>
      <translation>第 {number} 部分（共 {total} 部分）收到两次；采用第一次。</translation>
    </message>
    <message>
      <source>Part {number} of {total} is missing. Import all parts in one file.</source>
      <translation>缺少第 {number} 部分（共 {total} 部分）。请将各部分一并导入。</translation>
    </message>
    <message>
      <source>Partial shipments</source>
      <translation>分批装运</translation>
    </message>
    <message>
      <source>Parties</source>
      <translation>当事人</translation>
    </message>
    <message>
      <source>Payment conditions, bank only</source>
      <translation>付款条件，仅银行</translation>
    </message>
    <message>
      <source>Payment conditions, beneficiary</source>
      <translation>付款条件，受益人</translation>
    </message>
    <message>
      <source>Pentecost Monday</source>
      <translation>圣灵降临节星期一</translation>
    </message>
    <message>
      <source>Period for presentation</source>
      <translation>交单期</translation>
    </message>
    <message>
      <source>Period for presentation, days</source>
      <translation>交单期天数</translation>
    </message>
    <message>
      <source>Peru</source>
      <translation>秘鲁</translation>
    </message>
    <message>
      <source>Philippines</source>
      <translation>菲律宾</translation>
    </message>
    <message>
      <source>Pitcairn</source>
      <translation>皮特凯恩</translation>
    </message>
    <message>
      <source>Place of delivery</source>
      <translation>交货地</translation>
    </message>
    <message>
      <source>Place of receipt</source>
      <translation>收货地</translation>
    </message>
    <message>
      <source>Poland</source>
      <translation>波兰</translation>
    </message>
    <message>
      <source>Port of discharge</source>
      <translation>卸货港</translation>
    </message>
    <message>
      <source>Port of discharge or airport of destination.</source>
      <translation>卸货港或目的地机场。</translation>
    </message>
    <message>
      <source>Port of loading</source>
      <translation>装货港</translation>
    </message>
    <message>
      <source>Port of loading or airport of departure.</source>
      <translation>装货港或起运机场。</translation>
    </message>
    <message>
      <source>Port {0} of the sandbox's chain is taken by another program.</source>
      <translation>沙盒链的端口 {0} 被其他程序占用。</translation>
    </message>
    <message>
      <source>Portugal</source>
      <translation>葡萄牙</translation>
    </message>
    <message>
      <source>Pre-advice</source>
      <translation>预通知</translation>
    </message>
    <message>
      <source>Presentation {0} isn't finished. Refuse or return it, or honour and pay it, first.</source>
      <translation>交单 {0} 尚未了结。请先拒付或退单，或者承付并付款。</translation>
    </message>
    <message>
      <source>Prophet's Birthday</source>
      <translation>圣纪节</translation>
    </message>
    <message>
      <source>Puerto Rico</source>
      <translation>波多黎各</translation>
    </message>
    <message>
      <source>Qatar</source>
      <translation>卡塔尔</translation>
    </message>
    <message>
      <source>Quantities, prices, deductions and totals add up.</source>
      <translation>数量、价格、扣减与总额计算无误。</translation>
    </message>
    <message>
      <source>Quantity and unit prices are those of the credit, within its tolerance.</source>
      <translation>数量与单价符合信用证，在溢短装范围内。</translation>
    </message>
    <message>
      <source>Received {0} {1}, {2}, after closing at {3}: counts as {4} {5}.</source>
      <translation>{1}（{0}）{2} 收到，已过 {3} 下班时间：视为{5}（{4}）收到。</translation>
    </message>
    <message>
      <source>Received {0} {1}, {2}, on a closed day ({3}): counts as {4} {5}.</source>
      <translation>{1}（{0}）{2} 收到，当日为非银行工作日（{3}）：视为{5}（{4}）收到。</translation>
    </message>
    <message>
      <source>Received {0} {1}, {2}: counts as that day.</source>
      <translation>{1}（{0}）{2} 收到：视为当日收到。</translation>
    </message>
    <message>
      <source>Reimbursing bank</source>
      <translation>偿付行</translation>
    </message>
    <message>
      <source>Reloading on the way (arts. 19 to 23).</source>
      <translation>途中转装（第19条至第23条）。</translation>
    </message>
    <message>
      <source>Republic Day</source>
      <translation>共和国日</translation>
    </message>
    <message>
      <source>Requested confirmation party</source>
      <translation>被要求保兑方</translation>
    </message>
    <message>
      <source>Respect for the Aged Day</source>
      <translation>敬老日</translation>
    </message>
    <message>
      <source>Risks are covered at least from shipment or taking in charge to discharge or destination of the credit.</source>
      <translation>承保责任至少涵盖自信用证规定的装运或接管地至卸货地或目的地。</translation>
    </message>
    <message>
      <source>Romania</source>
      <translation>罗马尼亚</translation>
    </message>
    <message>
      <source>Russia</source>
      <translation>俄罗斯</translation>
    </message>
    <message>
      <source>Rwanda</source>
      <translation>卢旺达</translation>
    </message>
    <message>
      <source>Réunion</source>
      <translation>留尼汪</translation>
    </message>
    <message>
      <source>SIGHT, or the tenor, such as 90 DAYS AFTER BILL OF LADING DATE.</source>
      <translation>SIGHT，或付款期限，例如 90 DAYS AFTER BILL OF LADING DATE。</translation>
    </message>
    <message>
      <source>SWIFT did not accept this message (the acknowledgement says 451:{code}).</source>
      <translation>SWIFT 未接受此报文（回执为 451:{code}）。</translation>
    </message>
    <message>
      <source>Saint Stephen's Day</source>
      <translation>圣斯德望日</translation>
    </message>
    <message>
      <source>Samoa (American)</source>
      <translation>美属萨摩亚</translation>
    </message>
    <message>
      <source>Samoa (western)</source>
      <translation>萨摩亚</translation>
    </message>
    <message>
      <source>San Marino</source>
      <translation>圣马力诺</translation>
    </message>
    <message>
      <source>Sao Tome &amp; Principe</source>
      <translation>圣多美和普林西比</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>星期六</translation>
    </message>
    <message>
      <source>Saudi Arabia</source>
      <translation>沙特阿拉伯</translation>
    </message>
    <message>
      <source>Say by which means it was done in 35 characters, and its reference in 70, as SWIFT writes them.</source>
      <translation>请说明以何种方式办理（不超过 35 个字符）及其编号（不超过 70 个字符），限用 SWIFT 字符。</translation>
    </message>
    <message>
      <source>Say for each warning why it may stand.</source>
      <translation>请逐条说明警告为何可以保留。</translation>
    </message>
    <message>
      <source>Say in 58a which bank is asked to confirm; without it the advising bank is meant.</source>
      <translation>请在 58a 写明被要求保兑的银行；不写则指通知行。</translation>
    </message>
    <message>
      <source>Say what the maker should mend.</source>
      <translation>请写明经办人应修改什么。</translation>
    </message>
    <message>
      <source>Say what you do with the documents. A notice of refusal must state it.</source>
      <translation>请说明如何处置单据。拒付通知必须载明。</translation>
    </message>
    <message>
      <source>Say when the documents were received.</source>
      <translation>请填写收到单据的时间。</translation>
    </message>
    <message>
      <source>Say when the notice was given.</source>
      <translation>请填写发出通知的时间。</translation>
    </message>
    <message>
      <source>Say whether the documents comply.</source>
      <translation>请说明单据是否相符。</translation>
    </message>
    <message>
      <source>Say whether the money was paid or received.</source>
      <translation>请说明款项是已付还是已收。</translation>
    </message>
    <message>
      <source>Say which channel is operative: ledger or SWIFT.</source>
      <translation>请写明生效渠道：账本或 SWIFT。</translation>
    </message>
    <message>
      <source>Second Day of Christmas</source>
      <translation>圣诞节次日</translation>
    </message>
    <message>
      <source>Sender to receiver</source>
      <translation>附言（发报行致收报行）</translation>
    </message>
    <message>
      <source>Senegal</source>
      <translation>塞内加尔</translation>
    </message>
    <message>
      <source>Sent back to its maker.</source>
      <translation>已退回经办人。</translation>
    </message>
    <message>
      <source>Sent in transaction 0x{0}.</source>
      <translation>已由交易 0x{0} 发送。</translation>
    </message>
    <message>
      <source>Serbia</source>
      <translation>塞尔维亚</translation>
    </message>
    <message>
      <source>Seychelles</source>
      <translation>塞舌尔</translation>
    </message>
    <message>
      <source>Shipment</source>
      <translation>装运</translation>
    </message>
    <message>
      <source>Shipment period</source>
      <translation>装运期</translation>
    </message>
    <message>
      <source>Showa Day</source>
      <translation>昭和日</translation>
    </message>
    <message>
      <source>Sierra Leone</source>
      <translation>塞拉利昂</translation>
    </message>
    <message>
      <source>Signatures have 65 bytes each.</source>
      <translation>每个签名为 65 字节。</translation>
    </message>
    <message>
      <source>Signatures so far: {0}.</source>
      <translation>目前签名数：{0}。</translation>
    </message>
    <message>
      <source>Signed at this desk.</source>
      <translation>已在本工作台签署。</translation>
    </message>
    <message>
      <source>Singapore</source>
      <translation>新加坡</translation>
    </message>
    <message>
      <source>Slovakia</source>
      <translation>斯洛伐克</translation>
    </message>
    <message>
      <source>Slovenia</source>
      <translation>斯洛文尼亚</translation>
    </message>
    <message>
      <source>Solomon Islands</source>
      <translation>所罗门群岛</translation>
    </message>
    <message>
      <source>Somalia</source>
      <translation>索马里</translation>
    </message>
    <message>
      <source>Somebody changed this meanwhile: it stands at version {0}, and this act was made on version {1}. Look at the newest state and draw the act up again.</source>
      <translation>此间已有人作了更改：现为版本 {0}，而此指令基于版本 {1}。请查看最新状态并重新拟定指令。</translation>
    </message>
    <message>
      <source>South Africa</source>
      <translation>南非</translation>
    </message>
    <message>
      <source>South Georgia &amp; the South Sandwich Islands</source>
      <translation>南乔治亚和南桑威奇群岛</translation>
    </message>
    <message>
      <source>South Sudan</source>
      <translation>南苏丹</translation>
    </message>
    <message>
      <source>Spain</source>
      <translation>西班牙</translation>
    </message>
    <message>
      <source>Sports Day</source>
      <translation>体育日</translation>
    </message>
    <message>
      <source>Spring Bank Holiday</source>
      <translation>春季银行假日</translation>
    </message>
    <message>
      <source>Sri Lanka</source>
      <translation>斯里兰卡</translation>
    </message>
    <message>
      <source>St Barthelemy</source>
      <translation>圣巴泰勒米</translation>
    </message>
    <message>
      <source>St Helena</source>
      <translation>圣赫勒拿</translation>
    </message>
    <message>
      <source>St Kitts &amp; Nevis</source>
      <translation>圣基茨和尼维斯</translation>
    </message>
    <message>
      <source>St Lucia</source>
      <translation>圣卢西亚</translation>
    </message>
    <message>
      <source>St Maarten (Dutch)</source>
      <translation>荷属圣马丁</translation>
    </message>
    <message>
      <source>St Martin (French)</source>
      <translation>法属圣马丁</translation>
    </message>
    <message>
      <source>St Pierre &amp; Miquelon</source>
      <translation>圣皮埃尔和密克隆</translation>
    </message>
    <message>
      <source>St Vincent</source>
      <translation>圣文森特和格林纳丁斯</translation>
    </message>
    <message>
      <source>Starting the chain.</source>
      <translation>正在启动链。</translation>
    </message>
    <message>
      <source>Starting the gateways of both banks.</source>
      <translation>正在启动两家银行的网关。</translation>
    </message>
    <message>
      <source>State each discrepancy. Without one there is nothing to give notice of.</source>
      <translation>请逐项列明不符点。没有不符点就无从通知。</translation>
    </message>
    <message>
      <source>Street, building, floor; no town here.</source>
      <translation>街道、楼宇、楼层；此处不写城市。</translation>
    </message>
    <message>
      <source>Substitute Holiday</source>
      <translation>替代假日</translation>
    </message>
    <message>
      <source>Such as 10/10: how far drawings may differ (art. 30).</source>
      <translation>例如 10/10：支取金额可上下浮动多少（第30条）。</translation>
    </message>
    <message>
      <source>Such as USD 1,250,000.00.</source>
      <translation>例如 USD 1,250,000.00。</translation>
    </message>
    <message>
      <source>Sudan</source>
      <translation>苏丹</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>星期日</translation>
    </message>
    <message>
      <source>Suriname</source>
      <translation>苏里南</translation>
    </message>
    <message>
      <source>Svalbard &amp; Jan Mayen</source>
      <translation>斯瓦尔巴和扬马延</translation>
    </message>
    <message>
      <source>Sweden</source>
      <translation>瑞典</translation>
    </message>
    <message>
      <source>Switzerland</source>
      <translation>瑞士</translation>
    </message>
    <message>
      <source>Syria</source>
      <translation>叙利亚</translation>
    </message>
    <message>
      <source>Taiwan</source>
      <translation>中国台湾</translation>
    </message>
    <message>
      <source>Tajikistan</source>
      <translation>塔吉克斯坦</translation>
    </message>
    <message>
      <source>Tanzania</source>
      <translation>坦桑尼亚</translation>
    </message>
    <message>
      <source>Text after “/” goes with OTHR only, and OTHR needs it.</source>
      <translation>“/”之后的文字只用于 OTHR，且 OTHR 必须有该文字。</translation>
    </message>
    <message>
      <source>Thailand</source>
      <translation>泰国</translation>
    </message>
    <message>
      <source>Thanksgiving Day</source>
      <translation>感恩节</translation>
    </message>
    <message>
      <source>The BIC</source>
      <translation>BIC</translation>
    </message>
    <message>
      <source>The Buddha's Birthday</source>
      <translation>佛诞</translation>
    </message>
    <message>
      <source>The Day following Mid-Autumn Festival</source>
      <translation>中秋节翌日</translation>
    </message>
    <message>
      <source>The ICC rules the credit is subject to.</source>
      <translation>信用证所遵循的国际商会规则。</translation>
    </message>
    <message>
      <source>The Journal is full. The consortium must open a new one.</source>
      <translation>日志簿已满。须由联盟启用新的日志簿。</translation>
    </message>
    <message>
      <source>The Journal was started before. Ask your administrator.</source>
      <translation>日志簿此前已经启动。请联系管理员。</translation>
    </message>
    <message>
      <source>The PIN is wrong. Try again.</source>
      <translation>PIN 码有误。请重试。</translation>
    </message>
    <message>
      <source>The act carries a signature that is no officer's of your bank. Tell your administrator.</source>
      <translation>此指令带有不属于贵行任何人员的签名。请告知管理员。</translation>
    </message>
    <message>
      <source>The act names another subject than the one it changes.</source>
      <translation>该指令所列对象与其所改对象不符。</translation>
    </message>
    <message>
      <source>The act was recorded after it had lapsed.</source>
      <translation>此指令在失效之后才被记录。</translation>
    </message>
    <message>
      <source>The act's subject is not what it changes.</source>
      <translation>指令的标的不是它所更改的对象。</translation>
    </message>
    <message>
      <source>The acting bank had left.</source>
      <translation>行事银行当时已退出。</translation>
    </message>
    <message>
      <source>The air waybill names the carrier and is signed by carrier or a named agent for it.</source>
      <translation>空运单载明承运人名称，由承运人或其具名代理人签署。</translation>
    </message>
    <message>
      <source>The amendment is still sealed here. It opens as soon as your gateway answers.</source>
      <translation>该修改在此仍为密封状态。网关一有回应即可打开。</translation>
    </message>
    <message>
      <source>The amount</source>
      <translation>金额</translation>
    </message>
    <message>
      <source>The amount can't be read ({0}).</source>
      <translation>无法读取金额（{0}）。</translation>
    </message>
    <message>
      <source>The amount insured is in the currency of the credit.</source>
      <translation>保险金额的币种与信用证相同。</translation>
    </message>
    <message>
      <source>The amount is zero. A credit has an amount.</source>
      <translation>金额为零。信用证须有金额。</translation>
    </message>
    <message>
      <source>The assured is as the credit asks, and where needed the document is endorsed.</source>
      <translation>被保险人符合信用证要求，需要时单据已背书。</translation>
    </message>
    <message>
      <source>The bank asked to confirm.</source>
      <translation>被要求保兑的银行。</translation>
    </message>
    <message>
      <source>The bank on which drafts are drawn, never the applicant (art. 6c).</source>
      <translation>汇票的受票银行，不得为申请人（第6条c款）。</translation>
    </message>
    <message>
      <source>The bank or ANY BANK</source>
      <translation>银行或 ANY BANK</translation>
    </message>
    <message>
      <source>The bank that is bound.</source>
      <translation>受约束的银行。</translation>
    </message>
    <message>
      <source>The bank that receives it.</source>
      <translation>收取信用证的银行。</translation>
    </message>
    <message>
      <source>The bank's directory can't be read.</source>
      <translation>无法读取银行的目录。</translation>
    </message>
    <message>
      <source>The bank's encryption key stands at epoch {0}, and this act names {1}. Draw it up again on the newest record.</source>
      <translation>该银行的加密密钥为第 {0} 期，而此指令写的是第 {1} 期。请按最新记录重新拟定。</translation>
    </message>
    <message>
      <source>The bank's keys don't open. Start the gateway with the secret they were kept under.</source>
      <translation>银行的密钥无法打开。请以当初保管密钥的口令启动网关。</translation>
    </message>
    <message>
      <source>The bank's secret can't be read.</source>
      <translation>无法读取银行的口令。</translation>
    </message>
    <message>
      <source>The chain changed while it was read.</source>
      <translation>读取时链发生了变化。</translation>
    </message>
    <message>
      <source>The chain changed while it was read. It will be read again.</source>
      <translation>读取时链发生了变化。将重新读取。</translation>
    </message>
    <message>
      <source>The chain has made no new block since {0}.</source>
      <translation>自 {0} 起，链没有产生新区块。</translation>
    </message>
    <message>
      <source>The chain makes blocks but leaves its transaction out.</source>
      <translation>链在产生区块，但未收入其交易。</translation>
    </message>
    <message>
      <source>The chain mines no blocks.</source>
      <translation>链不产生区块。</translation>
    </message>
    <message>
      <source>The chain replaced blocks that were final. Nothing is signed until your administrator has cleared this.</source>
      <translation>链替换了已终局的区块。在管理员处理之前不签署任何内容。</translation>
    </message>
    <message>
      <source>The chain replaced final blocks, from block {0} on. They are read anew here; see what changed before you rely on it.</source>
      <translation>自区块 {0} 起，链替换了已终局的区块。本机正在重新读取；请先查看变动，再作依据。</translation>
    </message>
    <message>
      <source>The chain replaced final blocks. See what changed and acknowledge it before you sign anything.</source>
      <translation>链替换了已终局的区块。签署任何内容之前，请先查看并确认变动。</translation>
    </message>
    <message>
      <source>The chain was reorganised: block {0} with entry {1} is gone.</source>
      <translation>链发生重组：区块 {0} 连同条目 {1} 已不存在。</translation>
    </message>
    <message>
      <source>The chain's node</source>
      <translation>链节点</translation>
    </message>
    <message>
      <source>The chain's node answered with something that is not understood; it is asked again.</source>
      <translation>链节点的答复无法理解；将再次查询。</translation>
    </message>
    <message>
      <source>The chain's node doesn't announce its blocks; it is asked instead.</source>
      <translation>链节点不播报新区块；改为主动查询。</translation>
    </message>
    <message>
      <source>The chain's node gives no usable answers since {0}.</source>
      <translation>自 {0} 起，链节点没有给出可用的答复。</translation>
    </message>
    <message>
      <source>The chain's node refused the request; it is asked again.</source>
      <translation>链节点拒绝了请求；将再次查询。</translation>
    </message>
    <message>
      <source>The chain's node refuses its transaction; the gateway's log says why.</source>
      <translation>链节点拒绝其交易；原因见网关日志。</translation>
    </message>
    <message>
      <source>The chain's node takes its transaction and loses it again.</source>
      <translation>链节点收下其交易后又将其丢失。</translation>
    </message>
    <message>
      <source>The charter party bill shows shipment on board a named vessel and its date.</source>
      <translation>租船提单显示货物已装运于具名船只及其日期。</translation>
    </message>
    <message>
      <source>The contract refused this without a reason. This is a fault of the program; report it with its code.</source>
      <translation>合约未说明原因即拒绝此项。这是程序的错误，请连同代码报告。</translation>
    </message>
    <message>
      <source>The contract that judged this act is no longer a writer of the Journal. Update the program.</source>
      <translation>判断此指令的合约已不能写入日志簿。请更新程序。</translation>
    </message>
    <message>
      <source>The credit doesn't name bank {0}. Only the banks it names act on it.</source>
      <translation>信用证未提及银行 {0}。只有信用证提及的银行才能对其作出指令。</translation>
    </message>
    <message>
      <source>The credit expires on {0} in {1}.</source>
      <translation>信用证于{0}在 {1} 到期。</translation>
    </message>
    <message>
      <source>The credit expires on {expiry}, before it is issued on {issue}.</source>
      <translation>信用证于{expiry}到期，早于开证日期{issue}。</translation>
    </message>
    <message>
      <source>The credit has no amendment {0}. Wait until it is final, or check its number.</source>
      <translation>信用证没有修改 {0}。请等待其终局，或核对编号。</translation>
    </message>
    <message>
      <source>The credit has no presentation {0}. Wait until it is final, or check its number.</source>
      <translation>本信用证没有交单 {0}。请等待其最终确定，或核对编号。</translation>
    </message>
    <message>
      <source>The credit is neither used up nor expired, so it can't be closed yet.</source>
      <translation>信用证既未用完也未到期，还不能结清。</translation>
    </message>
    <message>
      <source>The credit is written in {release}; SWIFT carries {live} on {today}.</source>
      <translation>信用证按 {release} 编写；SWIFT 在{today}采用 {live}。</translation>
    </message>
    <message>
      <source>The credit isn't used up and expires on {0} only. It can be closed after that day.</source>
      <translation>信用证尚未用完，{0}才到期。该日之后可以结清。</translation>
    </message>
    <message>
      <source>The credit it is on is not on the ledger any more.</source>
      <translation>其所涉信用证已不在账本上。</translation>
    </message>
    <message>
      <source>The credit sets {0} as the day of payment.</source>
      <translation>信用证规定付款日为{0}。</translation>
    </message>
    <message>
      <source>The credit would be valid for {0} days; the rulebook allows {1}. Choose an earlier date of expiry.</source>
      <translation>信用证的有效期将为 {0} 天；规则手册允许 {1} 天。请选择较早的到期日。</translation>
    </message>
    <message>
      <source>The credit would need {parts} messages; SWIFT carries 8. Shorten goods, documents or conditions.</source>
      <translation>该信用证需要 {parts} 份报文；SWIFT 最多传送 8 份。请精简货物、单据或条件。</translation>
    </message>
    <message>
      <source>The credit's expiry, {0}, has passed.</source>
      <translation>信用证的到期日{0}已过。</translation>
    </message>
    <message>
      <source>The credit's id is not the one its issuing bank's act makes.</source>
      <translation>信用证标识与其开证行指令所生成的不符。</translation>
    </message>
    <message>
      <source>The credit's next amendment is number {0}, and this one is number {1}. Look at the newest state and draw it up again.</source>
      <translation>信用证的下一次修改应为第 {0} 次，而此次为第 {1} 次。请查看最新状态后重新拟定。</translation>
    </message>
    <message>
      <source>The credit's next presentation is number {0}, and this one is number {1}. Look at the newest state and draw it up again.</source>
      <translation>信用证的下一次交单应为第 {0} 次，而此次为第 {1} 次。请查看最新状态后重新拟定。</translation>
    </message>
    <message>
      <source>The credit's terms are not open here, so documents can't be held against them.</source>
      <translation>信用证条款在此尚未打开，无法据以审核单据。</translation>
    </message>
    <message>
      <source>The credit's terms are not open here. Wait until they are, then amend it.</source>
      <translation>信用证的条款在此尚未打开。请待其打开后再作修改。</translation>
    </message>
    <message>
      <source>The credit's terms have changed since this draft was begun. Begin a new amendment on what it says now.</source>
      <translation>自此草稿开始以来，信用证的条款已变更。请按现行条款重新开始修改。</translation>
    </message>
    <message>
      <source>The currency</source>
      <translation>币种</translation>
    </message>
    <message>
      <source>The date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>The date of issue is {issue}; today is {today}.</source>
      <translation>开证日期为{issue}；今日为{today}。</translation>
    </message>
    <message>
      <source>The day from which the bank is bound.</source>
      <translation>银行自该日起受约束。</translation>
    </message>
    <message>
      <source>The day that the tenor counts from isn't known: enter the maturity.</source>
      <translation>付款期限的起算日未知：请填写到期日。</translation>
    </message>
    <message>
      <source>The decreases still open and what is drawn would leave nothing of the credit. Decrease by less, or ask to cancel it.</source>
      <translation>待答复的减额加上已支取的金额将使信用证不再有余额。请减少减额，或请求撤销信用证。</translation>
    </message>
    <message>
      <source>The digest recorded is not the digest of the act.</source>
      <translation>所记录的摘要不是该指令的摘要。</translation>
    </message>
    <message>
      <source>The discrepancies take {0} lines; a notice has {1}. Say them in fewer words.</source>
      <translation>不符点占 {0} 行；通知最多 {1} 行。请缩短措辞。</translation>
    </message>
    <message>
      <source>The disk did not take the sandbox's newest block. Free some space; it is tried again.</source>
      <translation>磁盘未能写入沙盒的最新区块。请腾出空间；将自动重试。</translation>
    </message>
    <message>
      <source>The disk did not take the sandbox's state. Free some space; nothing is lost.</source>
      <translation>磁盘未能写入沙盒的状态。请腾出空间；没有内容丢失。</translation>
    </message>
    <message>
      <source>The disk is full. Free some space, then open the desk again.</source>
      <translation>磁盘已满。请腾出空间，再打开工作台。</translation>
    </message>
    <message>
      <source>The disk is full. Free some space; nothing that was stored is lost.</source>
      <translation>磁盘已满。请腾出空间；已存储的内容没有丢失。</translation>
    </message>
    <message>
      <source>The drafts are drawn on the applicant. Draw them on a bank.</source>
      <translation>汇票以申请人为受票人。请改以银行为受票人。</translation>
    </message>
    <message>
      <source>The entries up to block {0} don't add up to the Journal's head. The node is not believed.</source>
      <translation>截至区块 {0} 的条目与日志簿的头哈希不符。不采信该节点。</translation>
    </message>
    <message>
      <source>The entry's record can't be read, or names what isn't registered.</source>
      <translation>无法读取该条目的记录，或其中提到未登记的对象。</translation>
    </message>
    <message>
      <source>The entry's subject is not the act's.</source>
      <translation>该条目的标的与指令的标的不同。</translation>
    </message>
    <message>
      <source>The envelope does not open with this key at this place.</source>
      <translation>信封无法以此密钥在此处打开。</translation>
    </message>
    <message>
      <source>The envelope is not the one that was signed.</source>
      <translation>信封不是所签署的信封。</translation>
    </message>
    <message>
      <source>The envelope's content is broken or too large.</source>
      <translation>信封内容已损坏或过大。</translation>
    </message>
    <message>
      <source>The envelope's content is broken.</source>
      <translation>信封内容已损坏。</translation>
    </message>
    <message>
      <source>The envelope's list of readers is broken.</source>
      <translation>信封的阅读行名单已损坏。</translation>
    </message>
    <message>
      <source>The envelope's padding is broken.</source>
      <translation>信封的填充已损坏。</translation>
    </message>
    <message>
      <source>The expiry date {expiry} has passed.</source>
      <translation>到期日{expiry}已过。</translation>
    </message>
    <message>
      <source>The file can't be read. Choose another one, or ask for the right to read it.</source>
      <translation>无法读取此文件。请另选文件，或申请读取权限。</translation>
    </message>
    <message>
      <source>The file can't be read. Close the program that has it open, or choose it again.</source>
      <translation>无法读取此文件。请关闭占用它的程序，或重新选择。</translation>
    </message>
    <message>
      <source>The file can't be written. Choose another folder, or close the program that has it open.</source>
      <translation>无法写入该文件。请选择其他文件夹，或关闭正在使用它的程序。</translation>
    </message>
    <message>
      <source>The file has {size} bytes; only the first {limit} were read. Choose the file that holds this credit alone.</source>
      <translation>文件有 {size} 字节；只读取了前 {limit} 字节。请选择仅含此信用证的文件。</translation>
    </message>
    <message>
      <source>The file holds more than {limit} messages; the rest was not read.</source>
      <translation>文件含有多于 {limit} 份报文；其余未读取。</translation>
    </message>
    <message>
      <source>The file is empty. Choose the file that holds the MT700.</source>
      <translation>文件为空。请选择含有 MT700 的文件。</translation>
    </message>
    <message>
      <source>The file isn't in SWIFT's character set; it was read as {encoding}. Compare it with the source.</source>
      <translation>文件不是 SWIFT 字符集；已按 {encoding} 读取。请与原文核对。</translation>
    </message>
    <message>
      <source>The file of your key is damaged. Bring it back from a copy, or ask two administrators for a new key.</source>
      <translation>您的密钥文件已损坏。请从副本恢复，或请两名管理员发给新密钥。</translation>
    </message>
    <message>
      <source>The file {0} has changed since it was added. Look at it and add it again.</source>
      <translation>文件 {0} 添加后已有变动。请查看后重新添加。</translation>
    </message>
    <message>
      <source>The first signature of this act must be a maker's.</source>
      <translation>此指令的第一个签名须为经办人的签名。</translation>
    </message>
    <message>
      <source>The folder for your store can't be made. Check that you may write there.</source>
      <translation>无法建立您的存储文件夹。请检查您在该处是否有写入权限。</translation>
    </message>
    <message>
      <source>The folder {0} holds chain {1}, not {2}. Choose another one.</source>
      <translation>文件夹 {0} 中是链 {1}，不是 {2}。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>The founding is over. From now on this takes the signatures of administrators.</source>
      <translation>创立期已结束。此后须由管理员签署。</translation>
    </message>
    <message>
      <source>The founding was closed before.</source>
      <translation>创立期此前已经结束。</translation>
    </message>
    <message>
      <source>The fourth day of Chinese New Year</source>
      <translation>农历年初四</translation>
    </message>
    <message>
      <source>The full registered name.</source>
      <translation>登记的全称。</translation>
    </message>
    <message>
      <source>The gateway can't reach the chain's node since {0}.</source>
      <translation>自 {0} 起，网关无法连接链节点。</translation>
    </message>
    <message>
      <source>The gateway doesn't offer this ({0}). One of the two programs may be too old.</source>
      <translation>网关不提供此项（{0}）。两个程序之一可能过旧。</translation>
    </message>
    <message>
      <source>The gateway had a fault of its own. It was noted; try again.</source>
      <translation>网关自身发生故障，已记录；请重试。</translation>
    </message>
    <message>
      <source>The gateway holds it no more: sent again.</source>
      <translation>网关已不持有它：已重新发送。</translation>
    </message>
    <message>
      <source>The gateway's database doesn't answer. It is tried again.</source>
      <translation>网关的数据库没有答复。将自动重试。</translation>
    </message>
    <message>
      <source>The gateway's receipt isn't signed by a relay of your bank. The act is sent again.</source>
      <translation>网关的回执不是由贵行的中继签署。该指令将重新发送。</translation>
    </message>
    <message>
      <source>The gateway's settings are wrong at: {0}.</source>
      <translation>网关设置有误之处：{0}。</translation>
    </message>
    <message>
      <source>The gateway's settings can't be read: {0}.</source>
      <translation>无法读取网关设置：{0}。</translation>
    </message>
    <message>
      <source>The issuing bank advises its own credit. Choose the receiving bank.</source>
      <translation>开证行在通知自己的信用证。请选择收报行。</translation>
    </message>
    <message>
      <source>The issuing bank hasn't asked to withdraw amendment {0}. It can be accepted or refused.</source>
      <translation>开证行未请求撤回修改 {0}。可以接受或拒绝该修改。</translation>
    </message>
    <message>
      <source>The issuing bank's reference; every later message quotes it.</source>
      <translation>开证行的编号；此后每份报文均引用它。</translation>
    </message>
    <message>
      <source>The key being registered did not sign.</source>
      <translation>所登记的密钥没有签署。</translation>
    </message>
    <message>
      <source>The key being registered was registered before.</source>
      <translation>所登记的密钥此前已登记过。</translation>
    </message>
    <message>
      <source>The key of this envelope was not wrapped for this bank.</source>
      <translation>此信封的密钥没有为本行封装。</translation>
    </message>
    <message>
      <source>The key that is being registered hasn't signed. Its holder must sign, too.</source>
      <translation>所登记的密钥尚未签署。其持有人也须签署。</translation>
    </message>
    <message>
      <source>The last day for documents at the place of expiry.</source>
      <translation>在到期地点交单的最后一天。</translation>
    </message>
    <message>
      <source>The last day; it never moves (art. 29c).</source>
      <translation>最后一天；该日不顺延（第29条c款）。</translation>
    </message>
    <message>
      <source>The latest day for shipment, {0}, has passed.</source>
      <translation>最迟装运日{0}已过。</translation>
    </message>
    <message>
      <source>The ledger</source>
      <translation>账本</translation>
    </message>
    <message>
      <source>The ledger can't be read just now. Try again when the chain is in step.</source>
      <translation>现在无法读取账本。请在链同步后重试。</translation>
    </message>
    <message>
      <source>The ledger doesn't know this kind of act. This is a fault of the program; report it with its code.</source>
      <translation>账本不认识此类指令。这是程序的错误，请连同代码报告。</translation>
    </message>
    <message>
      <source>The ledger hasn't been read yet; it is tried again.</source>
      <translation>账本尚未读取；将自动重试。</translation>
    </message>
    <message>
      <source>The ledger is being read: block {0} of {1}.</source>
      <translation>正在读取账本：区块 {0}/{1}。</translation>
    </message>
    <message>
      <source>The maturity is before the documents came. Check the date.</source>
      <translation>到期日早于收到单据的日期。请核对日期。</translation>
    </message>
    <message>
      <source>The message comes without header blocks; sender, receiver and type are taken from what you choose.</source>
      <translation>报文没有报头块；发报行、收报行和类型按您的选择填写。</translation>
    </message>
    <message>
      <source>The message doesn't say which type it is. It was read as MT{mt}.</source>
      <translation>报文未写明类型。已按 MT{mt} 读取。</translation>
    </message>
    <message>
      <source>The message ends before its text is closed; the last field may be cut short.</source>
      <translation>报文在正文结束前中断；最后一个字段可能不完整。</translation>
    </message>
    <message>
      <source>The message has {size} characters, SWIFT carries {limit}. Put the rest into an MT701.</source>
      <translation>报文有 {size} 个字符，SWIFT 限 {limit} 个。请将其余放入 MT701。</translation>
    </message>
    <message>
      <source>The multimodal document names the carrier and is signed by carrier, master or their agent, each identified.</source>
      <translation>多式运输单据载明承运人名称，由承运人、船长或其代理人签署并表明身份。</translation>
    </message>
    <message>
      <source>The newest changes to your store are missing: {0} is gone from {1}. Put it back if you can; else open the desk again. What the ledger and your gateway hold is read anew; what was never sent must be drawn up again.</source>
      <translation>您的存储缺少最新的变动：{1} 中的 {0} 已不存在。如有可能请放回；否则请重新打开工作台。账本和网关持有的内容将重新读取；从未发送的内容须重新拟定。</translation>
    </message>
    <message>
      <source>The next number on this credit is {0}, and this one is number {1}. Look at the newest state and draw it up again.</source>
      <translation>本信用证的下一个编号应为 {0}，而此为 {1}。请查看最新状态后重新拟定。</translation>
    </message>
    <message>
      <source>The node doesn't hold the Journal of your network. Ask your administrator for its address.</source>
      <translation>该节点没有贵方网络的日志簿。请向管理员索取其地址。</translation>
    </message>
    <message>
      <source>The node holds another chain than the one proved here. Nothing can be signed until your administrator has cleared this.</source>
      <translation>该节点持有的链与本机已证明的不同。在管理员处理之前不能签署任何内容。</translation>
    </message>
    <message>
      <source>The node lags far behind or shows another chain.</source>
      <translation>该节点严重滞后，或显示另一条链。</translation>
    </message>
    <message>
      <source>The node lags {0} blocks behind what is stored here.</source>
      <translation>该节点比本机存储的内容滞后 {0} 个区块。</translation>
    </message>
    <message>
      <source>The node left out blocks.</source>
      <translation>该节点遗漏了区块。</translation>
    </message>
    <message>
      <source>The node left out blocks. It will be asked again.</source>
      <translation>该节点遗漏了区块。将再次查询。</translation>
    </message>
    <message>
      <source>The node serves another chain than your bank's. Ask your administrator for its address.</source>
      <translation>该节点提供的链不是贵行的链。请向管理员索取其地址。</translation>
    </message>
    <message>
      <source>The node serves another network than this gateway.</source>
      <translation>该节点提供的网络与本网关不同。</translation>
    </message>
    <message>
      <source>The node shows {0} entries, your bank's gateway has {1}: the node lags behind or stands still. Ask your administrator.</source>
      <translation>该节点显示 {0} 个条目，贵行网关有 {1} 个：该节点滞后或停顿。请联系管理员。</translation>
    </message>
    <message>
      <source>The node's entries don't add up to the Journal's head.</source>
      <translation>该节点的条目与日志簿的头哈希不符。</translation>
    </message>
    <message>
      <source>The nominated bank's BIC, or ANY BANK (art. 6).</source>
      <translation>指定银行的 BIC，或 ANY BANK（第6条）。</translation>
    </message>
    <message>
      <source>The notice was given after the time limit, which ended on {day} at {time}, {place}.</source>
      <translation>通知在期限之后发出；期限已于{day} {time}（{place}）届满。</translation>
    </message>
    <message>
      <source>The notice was given after the time limit, which ended on {day} at {time}, {place}: your bank can no longer claim that the documents don't comply.</source>
      <translation>通知在期限之后发出；期限已于{day} {time}（{place}）届满：本行不能再主张单据不符。</translation>
    </message>
    <message>
      <source>The notice was given before the documents came. Check both times.</source>
      <translation>通知早于收到单据的时间。请核对两个时间。</translation>
    </message>
    <message>
      <source>The notify party and its address are as the credit has them.</source>
      <translation>通知方及其地址与信用证一致。</translation>
    </message>
    <message>
      <source>The number does not fit {0} bits.</source>
      <translation>该数字超出 {0} 位。</translation>
    </message>
    <message>
      <source>The number of days</source>
      <translation>天数</translation>
    </message>
    <message>
      <source>The officer is another bank's.</source>
      <translation>该人员属于另一家银行。</translation>
    </message>
    <message>
      <source>The officer's id is not the one the act makes.</source>
      <translation>人员标识与指令所生成的不符。</translation>
    </message>
    <message>
      <source>The password isn't the one.</source>
      <translation>口令不正确。</translation>
    </message>
    <message>
      <source>The period for presentation ends on {last}; expiry {expiry} comes {days} days later.</source>
      <translation>交单期于{last}结束；到期日{expiry}晚 {days} 天。</translation>
    </message>
    <message>
      <source>The place</source>
      <translation>地点</translation>
    </message>
    <message>
      <source>The quantity may differ by five per cent where the credit counts neither packing units nor single items.</source>
      <translation>信用证未以包装单位或个体计数时，数量可有 5% 的增减。</translation>
    </message>
    <message>
      <source>The reference of an MT705, as PREADV/ and its date.</source>
      <translation>MT705 的编号，写作 PREADV/ 加日期。</translation>
    </message>
    <message>
      <source>The relay is another bank's.</source>
      <translation>该中继属于另一家银行。</translation>
    </message>
    <message>
      <source>The request is larger than the gateway takes. Shorten it.</source>
      <translation>请求超过网关可接受的大小。请缩短。</translation>
    </message>
    <message>
      <source>The request is wrong at: {0}.</source>
      <translation>请求有误之处：{0}。</translation>
    </message>
    <message>
      <source>The request's body is wrong at: {0}.</source>
      <translation>请求正文有误之处：{0}。</translation>
    </message>
    <message>
      <source>The rulebook has no approval rule for {0}, so nothing can be undertaken in it. The consortium must set one.</source>
      <translation>规则手册没有 {0} 的批准规则，不能以该币种承担义务。须由联盟设定。</translation>
    </message>
    <message>
      <source>The rulebook has no approval rule for {takes}. The ledger will refuse it.</source>
      <translation>规则手册没有针对 {takes} 的批准规则。账本将拒绝它。</translation>
    </message>
    <message>
      <source>The rulebook has no limits of validity and usance, so nothing can be undertaken. The consortium must set them.</source>
      <translation>规则手册没有有效期和付款期限的限额，不能承担任何义务。须由联盟设定。</translation>
    </message>
    <message>
      <source>The rulebook takes at most {1} approval bands for {0}. Remove one first.</source>
      <translation>规则手册对 {0} 最多设 {1} 个批准档次。请先删去一个。</translation>
    </message>
    <message>
      <source>The sandbox didn't start. Its log lies in the sandbox folder; close every window and try again.</source>
      <translation>沙盒没有启动。其日志在沙盒文件夹中；请关闭所有窗口后重试。</translation>
    </message>
    <message>
      <source>The sandbox in {0} is already open. Close the other one, or choose another folder.</source>
      <translation>{0} 中的沙盒已打开。请关闭另一个，或选择其他文件夹。</translation>
    </message>
    <message>
      <source>The sandbox needs the chain node anvil, which is not installed. Run `npm ci` here.</source>
      <translation>沙盒需要链节点 anvil，但尚未安装。请在此运行 `npm ci`。</translation>
    </message>
    <message>
      <source>The sandbox was started again at another place. Close this window and open it again.</source>
      <translation>沙盒已在另一处重新启动。请关闭此窗口后重新打开。</translation>
    </message>
    <message>
      <source>The sandbox's chain node did not start on port {0}. Its reason is in {1}.</source>
      <translation>沙盒的链节点未能在端口 {0} 启动。原因见 {1}。</translation>
    </message>
    <message>
      <source>The sandbox's chain node does not answer. It is started again.</source>
      <translation>沙盒的链节点没有答复。正在重新启动。</translation>
    </message>
    <message>
      <source>The sandbox's chain node has lost its chain. It is started again.</source>
      <translation>沙盒的链节点丢失了链。正在重新启动。</translation>
    </message>
    <message>
      <source>The sandbox's chain node is not running. It is started again.</source>
      <translation>沙盒的链节点没有运行。正在重新启动。</translation>
    </message>
    <message>
      <source>The sandbox's keeper ended by a defect; its log tells which. Start the sandbox again.</source>
      <translation>沙盒的维护程序因错误终止；详情见其日志。请重新启动沙盒。</translation>
    </message>
    <message>
      <source>The sandbox's node is at block {0}, its record at {1}.</source>
      <translation>沙盒节点在区块 {0}，其记录在 {1}。</translation>
    </message>
    <message>
      <source>The sandbox's record of blocks ends at {0}, but block {1} was in it. Set the folder {2} aside and start anew.</source>
      <translation>沙盒的区块记录止于 {0}，但其中曾有区块 {1}。请将文件夹 {2} 移开后重新开始。</translation>
    </message>
    <message>
      <source>The sandbox's record of blocks is damaged: {0}. Set the folder {1} aside and start anew.</source>
      <translation>沙盒的区块记录已损坏：{0}。请将文件夹 {1} 移开后重新开始。</translation>
    </message>
    <message>
      <source>The sandbox's saved state cannot be read. It is made again.</source>
      <translation>无法读取沙盒保存的状态。将重新生成。</translation>
    </message>
    <message>
      <source>The sea waybill names the carrier and is signed by carrier, master or their agent, each identified.</source>
      <translation>海运单载明承运人名称，由承运人、船长或其代理人签署并表明身份。</translation>
    </message>
    <message>
      <source>The sea waybill shows shipment on board a named vessel and its date.</source>
      <translation>海运单显示货物已装运于具名船只及其日期。</translation>
    </message>
    <message>
      <source>The sea waybill shows the port of loading and the port of discharge of the credit.</source>
      <translation>海运单显示信用证规定的装货港与卸货港。</translation>
    </message>
    <message>
      <source>The sealed terms say otherwise than the signed words: {0}.</source>
      <translation>密封的条款与所签署的内容不一致：{0}。</translation>
    </message>
    <message>
      <source>The second day of Chinese New Year</source>
      <translation>农历年初二</translation>
    </message>
    <message>
      <source>The second figure, as in 10/10,</source>
      <translation>第二个数字（如 10/10）</translation>
    </message>
    <message>
      <source>The shipment is dated {shipped}, after documents were presented on {received}.</source>
      <translation>装运日期为{shipped}，晚于{received}的单据提交日。</translation>
    </message>
    <message>
      <source>The signature of this sign-in is broken. Sign in again.</source>
      <translation>此次登录的签名已损坏。请重新登录。</translation>
    </message>
    <message>
      <source>The signature's s is not the low one.</source>
      <translation>签名的 s 值不是低值。</translation>
    </message>
    <message>
      <source>The signatures do not stand in the order of their keys.</source>
      <translation>签名没有按密钥顺序排列。</translation>
    </message>
    <message>
      <source>The signatures stand in the wrong order. This is a fault of the program; report it with its code.</source>
      <translation>签名顺序有误。这是程序的错误，请连同代码报告。</translation>
    </message>
    <message>
      <source>The store can't be read; its disk or file is damaged. Set it aside and start again; the mirror builds itself.</source>
      <translation>无法读取存储；磁盘或文件已损坏。请将其移开后重新开始；镜像会自行重建。</translation>
    </message>
    <message>
      <source>The store can't be written. Check that you may write to its folder.</source>
      <translation>无法写入存储。请检查您对其文件夹是否有写入权限。</translation>
    </message>
    <message>
      <source>The stream begins at an entry and its head.</source>
      <translation>数据流须从某一条目及其头哈希开始。</translation>
    </message>
    <message>
      <source>The system's keyring doesn't hold what protects your key. Unlock the keyring and try again; if it was reset, ask two administrators for a new key.</source>
      <translation>系统密钥环中没有保护您密钥的内容。请解锁密钥环后重试；如已重置，请向两名管理员申请新密钥。</translation>
    </message>
    <message>
      <source>The tenor isn't read here: enter the maturity by hand.</source>
      <translation>未能读出付款期限：请人工填写到期日。</translation>
    </message>
    <message>
      <source>The terms are longer than the ledger carries. Shorten the narratives.</source>
      <translation>条款超过账本可传送的长度。请精简叙述性文字。</translation>
    </message>
    <message>
      <source>The terms are still sealed here. They open as soon as your gateway answers.</source>
      <translation>条款在本机仍密封。网关一有答复即可解封。</translation>
    </message>
    <message>
      <source>The terms as amended can't be read. The amendment can only be refused.</source>
      <translation>修改后的条款无法读取。该修改只能拒绝。</translation>
    </message>
    <message>
      <source>The terms can't be read: {0} {1}. Ask the sending bank to send them again.</source>
      <translation>无法读取条款：{0} {1}。请发送行重新发送。</translation>
    </message>
    <message>
      <source>The terms inside are not in their canonical form.</source>
      <translation>其中的条款不是规范形式。</translation>
    </message>
    <message>
      <source>The terms inside are not the ones that were signed.</source>
      <translation>其中的条款不是所签署的条款。</translation>
    </message>
    <message>
      <source>The terms of this credit are not open at this desk. Wait until they are, then copy it.</source>
      <translation>此信用证的条款尚未在本席位打开。请等待打开后再复制。</translation>
    </message>
    <message>
      <source>The text has characters that are not printable ASCII.</source>
      <translation>文字含有不可打印的 ASCII 字符。</translation>
    </message>
    <message>
      <source>The third day of Chinese New Year</source>
      <translation>农历年初三</translation>
    </message>
    <message>
      <source>The time lies beyond the year 9999.</source>
      <translation>该时间晚于公元 9999 年。</translation>
    </message>
    <message>
      <source>The time to refuse these documents ended while this notice waited here. Give notice by other means at once, and send this one only if it was given in time.</source>
      <translation>此通知在此等候期间，单据的拒付期限已届满。请立即以其他方式通知；仅在已及时通知的情况下才发送此通知。</translation>
    </message>
    <message>
      <source>The total</source>
      <translation>合计</translation>
    </message>
    <message>
      <source>The town alone.</source>
      <translation>只写城市。</translation>
    </message>
    <message>
      <source>The usance of {0} days is longer than the {1} that the rulebook allows. Shorten it.</source>
      <translation>付款期限 {0} 天超过规则手册允许的 {1} 天。请缩短。</translation>
    </message>
    <message>
      <source>The verification of one who signed had lapsed then.</source>
      <translation>签署人之一的实名认证当时已失效。</translation>
    </message>
    <message>
      <source>The verification of one who signed has lapsed. It must be renewed, or another officer must sign.</source>
      <translation>签署人之一的实名认证已失效。须重新认证，或由另一人员签署。</translation>
    </message>
    <message>
      <source>The verification of one who signed it has lapsed. The ledger would refuse it until an administrator renews it.</source>
      <translation>签署人之一的实名认证已失效。在管理员办理重新认证之前，账本会拒绝此项。</translation>
    </message>
    <message>
      <source>The views can't be written there. Choose a folder you may write to.</source>
      <translation>无法在该处写入视图。请选择您有写入权限的文件夹。</translation>
    </message>
    <message>
      <source>The words of this act are broken. Make it anew.</source>
      <translation>此指令的字段已损坏。请重新拟定。</translation>
    </message>
    <message>
      <source>The {0} days after shipment can't be counted: enter its date.</source>
      <translation>装运后的 {0} 天无法计算：请填写装运日期。</translation>
    </message>
    <message>
      <source>There is a key in this place already; it is never overwritten.</source>
      <translation>此处已有密钥；密钥绝不覆盖。</translation>
    </message>
    <message>
      <source>There is a view of this name already. Choose another name.</source>
      <translation>已有同名视图。请另选名称。</translation>
    </message>
    <message>
      <source>There is no contract of the ledger at this address, or it stands so already.</source>
      <translation>该地址上没有账本合约，或其状态已是如此。</translation>
    </message>
    <message>
      <source>There is no key of yours on this machine. Ask your administrators to register one.</source>
      <translation>本机没有您的密钥。请管理员登记一个。</translation>
    </message>
    <message>
      <source>There is no state {0}. States are {1}.</source>
      <translation>没有状态 {0}。可用的状态有 {1}。</translation>
    </message>
    <message>
      <source>There is text outside the message; it was left out: “{text}”.</source>
      <translation>报文之外有文字，已略去：“{text}”。</translation>
    </message>
    <message>
      <source>These roles can't be held together, or there is no such role. An administrator holds no other role.</source>
      <translation>这些角色不能兼任，或没有此角色。管理员不得兼任其他角色。</translation>
    </message>
    <message>
      <source>These terms weren't sealed for this bank, or not with a key that it has. Ask the sender to grant access.</source>
      <translation>这些条款没有为本行密封，或所用密钥本行没有。请发送方授予阅读权限。</translation>
    </message>
    <message>
      <source>This JSON is not in its canonical form.</source>
      <translation>此 JSON 不是规范形式。</translation>
    </message>
    <message>
      <source>This act carries no signature. Sign it first.</source>
      <translation>此指令没有签名。请先签署。</translation>
    </message>
    <message>
      <source>This act does not wait for signatures.</source>
      <translation>此指令不在等待签署。</translation>
    </message>
    <message>
      <source>This act failed and takes no more signatures. Draw up a new one.</source>
      <translation>此指令已失败，不再接受签署。请重新拟定。</translation>
    </message>
    <message>
      <source>This act has lapsed. Its maker must submit it again.</source>
      <translation>此指令已失效。须由经办人重新提交。</translation>
    </message>
    <message>
      <source>This act is another bank's. Its own gateway takes it.</source>
      <translation>此指令属于另一家银行，由其自己的网关受理。</translation>
    </message>
    <message>
      <source>This act is not in your store. Ask your gateway for it again.</source>
      <translation>您的存储中没有此指令。请向网关重新索取。</translation>
    </message>
    <message>
      <source>This act is on the ledger already, as entry {0}. Nothing needs to be done.</source>
      <translation>此指令已在账本上，为条目 {0}。无需任何操作。</translation>
    </message>
    <message>
      <source>This act is on the ledger as entry {0}, so it can no longer be voided.</source>
      <translation>此指令已在账本上，为条目 {0}，不能再作废。</translation>
    </message>
    <message>
      <source>This act isn't held back any more.</source>
      <translation>此指令已不再暂缓发送。</translation>
    </message>
    <message>
      <source>This act names another subject than its fields say. This is a fault of the program; report it with its code.</source>
      <translation>此指令所写标的与其字段不符。这是程序的错误，请连同代码报告。</translation>
    </message>
    <message>
      <source>This act no longer waits for signatures; it can't be sent back.</source>
      <translation>此指令已不在等待签署，不能退回。</translation>
    </message>
    <message>
      <source>This act vouches for a past (entry {0}) that isn't this ledger's. Wait until the ledger here is in step and sign it anew.</source>
      <translation>此指令确认的历史（条目 {0}）不是本账本的历史。请等本机账本同步后重新签署。</translation>
    </message>
    <message>
      <source>This act was not drafted at this desk. Ask its maker to mend it.</source>
      <translation>此指令不是在本工作台起草的。请其经办人修改。</translation>
    </message>
    <message>
      <source>This act was sent back to its maker; a corrected one takes its place.</source>
      <translation>此指令已退回经办人，由修改后的指令取代。</translation>
    </message>
    <message>
      <source>This act was signed for another ledger or another contract. Check which network you work on.</source>
      <translation>此指令是为另一账本或另一合约签署的。请检查您所在的网络。</translation>
    </message>
    <message>
      <source>This act was valid until {0} and lapsed unrecorded. Check it and have it signed anew.</source>
      <translation>此指令有效至{0}，未及记录已失效。请核对后重新签署。</translation>
    </message>
    <message>
      <source>This act was voided before. Nothing needs to be done.</source>
      <translation>此指令此前已作废。无需任何操作。</translation>
    </message>
    <message>
      <source>This act would stay valid until {0}; the ledger takes none beyond {1}. Check your clock and sign it anew.</source>
      <translation>此指令的有效期将至{0}；账本最晚接受至{1}。请检查时钟后重新签署。</translation>
    </message>
    <message>
      <source>This bank is not a reader of the envelope.</source>
      <translation>本行不在该信封的阅读行之列。</translation>
    </message>
    <message>
      <source>This credit has been advised.</source>
      <translation>本信用证已通知。</translation>
    </message>
    <message>
      <source>This credit is cancelled. Nothing but messages can be sent on it.</source>
      <translation>本信用证已撤销。除函电外不能再就其发送任何内容。</translation>
    </message>
    <message>
      <source>This credit is closed. Nothing but money received or paid, and messages, can be recorded on it.</source>
      <translation>本信用证已结清。除收付款项和函电外，不能再就其记录任何内容。</translation>
    </message>
    <message>
      <source>This credit is not in the mirror.</source>
      <translation>镜像中没有本信用证。</translation>
    </message>
    <message>
      <source>This credit is on the ledger already. Look for it in the list of credits.</source>
      <translation>本信用证已在账本上。请在信用证列表中查找。</translation>
    </message>
    <message>
      <source>This credit isn't advised yet. Advise it before answering its amendments.</source>
      <translation>本信用证尚未通知。请先通知，再答复其修改。</translation>
    </message>
    <message>
      <source>This credit isn't on the ledger. Wait until it is final, or check which one is meant.</source>
      <translation>本信用证不在账本上。请等其终局，或核对所指的是哪一份。</translation>
    </message>
    <message>
      <source>This draft has been submitted. Open its credit instead.</source>
      <translation>此草稿已提交。请改为打开其信用证。</translation>
    </message>
    <message>
      <source>This draft is not in your store.</source>
      <translation>您的存储中没有此草稿。</translation>
    </message>
    <message>
      <source>This draft was submitted. Its act is at your gateway.</source>
      <translation>此草稿已提交。其指令在网关处。</translation>
    </message>
    <message>
      <source>This file has more than 200 MB. Choose a smaller one.</source>
      <translation>此文件超过 200 MB。请选择较小的文件。</translation>
    </message>
    <message>
      <source>This file holds no views. Choose one that was exported here.</source>
      <translation>此文件不含视图。请选择从此处导出的文件。</translation>
    </message>
    <message>
      <source>This file is empty. Choose the one that holds the document.</source>
      <translation>此文件为空。请选择含有单据的文件。</translation>
    </message>
    <message>
      <source>This gateway doesn't know this kind of act. One of the two programs is older than the other.</source>
      <translation>本网关不认识此类指令。两个程序之一版本较旧。</translation>
    </message>
    <message>
      <source>This gateway holds no such act.</source>
      <translation>本网关没有此指令。</translation>
    </message>
    <message>
      <source>This gateway names other contracts than your store knows. Nothing can be signed until your administrator has cleared this.</source>
      <translation>该网关所列合约与您的存储所知的不同。在管理员处理之前不能签署任何内容。</translation>
    </message>
    <message>
      <source>This gateway serves another network than your store belongs to. Ask your administrator for yours.</source>
      <translation>该网关服务的网络与您的存储所属网络不同。请向管理员索取您的网关地址。</translation>
    </message>
    <message>
      <source>This is a part of the credit; 43P allows partial shipments on conditions: read them in 47A.</source>
      <translation>这只是信用证的一部分；43P 有条件地允许分批装运：请查阅 47A。</translation>
    </message>
    <message>
      <source>This is an MT{mt}, {name}. Only an MT700 with its MT701s is taken in as a new credit.</source>
      <translation>这是 MT{mt}（{name}）。只有 MT700 及其 MT701 可作为新信用证导入。</translation>
    </message>
    <message>
      <source>This is another bank's gateway. Ask your administrator for yours.</source>
      <translation>这是另一家银行的网关。请向管理员索取您的网关地址。</translation>
    </message>
    <message>
      <source>This is more than is still available. Name the excess as paid outside the undertaking, or take it out.</source>
      <translation>此金额超过可用余额。请将超出部分列为承诺之外支付，或将其删去。</translation>
    </message>
    <message>
      <source>This is more than is still open on the presentation. Name what was claimed or honoured at most.</source>
      <translation>此金额超过该交单尚未了结的金额。最多只能填写索偿或承付的金额。</translation>
    </message>
    <message>
      <source>This is no keystore of this program.</source>
      <translation>这不是本程序的密钥库。</translation>
    </message>
    <message>
      <source>This is no keystore.</source>
      <translation>这不是密钥库。</translation>
    </message>
    <message>
      <source>This is not JSON.</source>
      <translation>这不是 JSON。</translation>
    </message>
    <message>
      <source>This is not an envelope of a known kind.</source>
      <translation>这不是已知类型的信封。</translation>
    </message>
    <message>
      <source>This isn't the way in which the credit is available.</source>
      <translation>这不是信用证规定的兑用方式。</translation>
    </message>
    <message>
      <source>This key belongs to no active officer of this bank. Ask an administrator to register it.</source>
      <translation>此密钥不属于本行任何在职人员。请管理员登记。</translation>
    </message>
    <message>
      <source>This key can't be given to this officer for this reason. Look at the officer's newest record.</source>
      <translation>不能以此原因将此密钥给予该人员。请查看该人员的最新记录。</translation>
    </message>
    <message>
      <source>This key was registered before. Every key is used for one officer only; make a new one.</source>
      <translation>此密钥此前已登记过。每个密钥只供一名人员使用；请新建一个。</translation>
    </message>
    <message>
      <source>This officer's desk is already open in another window. Use that window, or close it first.</source>
      <translation>该人员的工作台已在另一窗口打开。请使用该窗口，或先将其关闭。</translation>
    </message>
    <message>
      <source>This part says {total} in all, the MT700 says {expected}.</source>
      <translation>本部分写明共 {total} 部分，MT700 写明共 {expected} 部分。</translation>
    </message>
    <message>
      <source>This person has signed this act already. Another person must sign it.</source>
      <translation>此人已签署过此指令。须由另一人签署。</translation>
    </message>
    <message>
      <source>This person is registered as an officer of the bank already. One person counts once.</source>
      <translation>此人已登记为该银行的人员。一人只计一次。</translation>
    </message>
    <message>
      <source>This relay carries for another bank. Name another address.</source>
      <translation>该中继为另一家银行传送。请写明其他地址。</translation>
    </message>
    <message>
      <source>This saved view can't be read; it was left out.</source>
      <translation>无法读取此保存的视图，已略去。</translation>
    </message>
    <message>
      <source>This sign-in took too long or was used before. Sign in again.</source>
      <translation>此次登录用时过长或已使用过。请重新登录。</translation>
    </message>
    <message>
      <source>This store belongs to another network, bank or officer. It is left as it is; choose another folder or set it aside.</source>
      <translation>此存储属于另一网络、银行或人员。已原样保留；请选择其他文件夹或将其移开。</translation>
    </message>
    <message>
      <source>This system has no keyring that keeps secrets. Turn it on (Secret Service, KWallet, Keychain or Credential Manager), or use a key that is protected by its PIN alone.</source>
      <translation>本系统没有可保管秘密的密钥环。请启用（Secret Service、KWallet、Keychain 或 Credential Manager），或使用仅以 PIN 码保护的密钥。</translation>
    </message>
    <message>
      <source>This template is not in your store.</source>
      <translation>此模板不在您的存储中。</translation>
    </message>
    <message>
      <source>This time is still to come. Say when it happened.</source>
      <translation>此时间尚未到来。请填写实际发生的时间。</translation>
    </message>
    <message>
      <source>This was made on other terms than the credit has now. Open the credit again and draw it up on what it says.</source>
      <translation>此项所依据的条款与信用证现行条款不同。请重新打开信用证，按现行条款拟定。</translation>
    </message>
    <message>
      <source>This would leave less of the credit than is drawn on it and decreased already. Look at its newest state.</source>
      <translation>这会使信用证所余少于已支取和已减少的金额。请查看其最新状态。</translation>
    </message>
    <message>
      <source>This would take your bank's exposure towards the other bank above the rulebook's cap. Lower the amount or have the cap raised.</source>
      <translation>这将使贵行对另一家银行的敞口超过规则手册的上限。请降低金额，或申请提高上限。</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>星期四</translation>
    </message>
    <message>
      <source>To the paying, accepting or negotiating bank.</source>
      <translation>致付款行、承兑行或议付行。</translation>
    </message>
    <message>
      <source>Togo</source>
      <translation>多哥</translation>
    </message>
    <message>
      <source>Tokelau</source>
      <translation>托克劳</translation>
    </message>
    <message>
      <source>Tolerance</source>
      <translation>溢短装</translation>
    </message>
    <message>
      <source>Tolerance, plus / minus %</source>
      <translation>溢短装幅度，上浮 / 下浮 %</translation>
    </message>
    <message>
      <source>Tomb-Sweeping Day</source>
      <translation>清明节</translation>
    </message>
    <message>
      <source>Tonga</source>
      <translation>汤加</translation>
    </message>
    <message>
      <source>Too few banks voted for it.</source>
      <translation>投票赞成的银行不足。</translation>
    </message>
    <message>
      <source>Too many sign in at once. Try again in two minutes.</source>
      <translation>同时登录的人过多。请两分钟后重试。</translation>
    </message>
    <message>
      <source>Too many sign this act at once. It is tried again.</source>
      <translation>同时签署此指令的人过多。将自动重试。</translation>
    </message>
    <message>
      <source>Trade term</source>
      <translation>贸易术语</translation>
    </message>
    <message>
      <source>Transferable lets the beneficiary pass it on once (art. 38).</source>
      <translation>可转让信用证允许受益人转让一次（第38条）。</translation>
    </message>
    <message>
      <source>Transhipment</source>
      <translation>转运</translation>
    </message>
    <message>
      <source>Trinidad &amp; Tobago</source>
      <translation>特立尼达和多巴哥</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>星期二</translation>
    </message>
    <message>
      <source>Tunisia</source>
      <translation>突尼斯</translation>
    </message>
    <message>
      <source>Turkey</source>
      <translation>土耳其</translation>
    </message>
    <message>
      <source>Turkmenistan</source>
      <translation>土库曼斯坦</translation>
    </message>
    <message>
      <source>Turks &amp; Caicos Is</source>
      <translation>特克斯和凯科斯群岛</translation>
    </message>
    <message>
      <source>Tuvalu</source>
      <translation>图瓦卢</translation>
    </message>
    <message>
      <source>Two administrators of the acting bank did not sign it.</source>
      <translation>行事银行的两名管理员没有签署。</translation>
    </message>
    <message>
      <source>Two letters, such as CN or DE.</source>
      <translation>两个字母，例如 CN 或 DE。</translation>
    </message>
    <message>
      <source>UCP 600 art. {0}</source>
      <translation>UCP 600 第 {0} 条</translation>
    </message>
    <message>
      <source>US minor outlying islands</source>
      <translation>美国本土外小岛屿</translation>
    </message>
    <message>
      <source>Uganda</source>
      <translation>乌干达</translation>
    </message>
    <message>
      <source>Ukraine</source>
      <translation>乌克兰</translation>
    </message>
    <message>
      <source>United Arab Emirates</source>
      <translation>阿联酋</translation>
    </message>
    <message>
      <source>United States</source>
      <translation>美国</translation>
    </message>
    <message>
      <source>Unknown order. Known are {0} and stop.</source>
      <translation>未知的命令。可用的有 {0} 和 stop。</translation>
    </message>
    <message>
      <source>Uruguay</source>
      <translation>乌拉圭</translation>
    </message>
    <message>
      <source>Uzbekistan</source>
      <translation>乌兹别克斯坦</translation>
    </message>
    <message>
      <source>Vanuatu</source>
      <translation>瓦努阿图</translation>
    </message>
    <message>
      <source>Vatican City</source>
      <translation>梵蒂冈</translation>
    </message>
    <message>
      <source>Venezuela</source>
      <translation>委内瑞拉</translation>
    </message>
    <message>
      <source>Vernal Equinox Day</source>
      <translation>春分日</translation>
    </message>
    <message>
      <source>Vesak Day</source>
      <translation>卫塞节</translation>
    </message>
    <message>
      <source>Veterans Day</source>
      <translation>退伍军人节</translation>
    </message>
    <message>
      <source>Victory Day</source>
      <translation>胜利日</translation>
    </message>
    <message>
      <source>Vietnam</source>
      <translation>越南</translation>
    </message>
    <message>
      <source>View {0} in this file can't be read. Nothing was taken from it.</source>
      <translation>无法读取此文件中的第 {0} 个视图。未采用其中任何内容。</translation>
    </message>
    <message>
      <source>Virgin Islands (UK)</source>
      <translation>英属维尔京群岛</translation>
    </message>
    <message>
      <source>Virgin Islands (US)</source>
      <translation>美属维尔京群岛</translation>
    </message>
    <message>
      <source>Wallis &amp; Futuna</source>
      <translation>瓦利斯和富图纳</translation>
    </message>
    <message>
      <source>Washington's Birthday</source>
      <translation>华盛顿诞辰</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>星期三</translation>
    </message>
    <message>
      <source>Western Sahara</source>
      <translation>西撒哈拉</translation>
    </message>
    <message>
      <source>What is bought, as the invoice must describe it (art. 18c).</source>
      <translation>所购之物，与发票描述须一致（第18条c款）。</translation>
    </message>
    <message>
      <source>What it answers has changed since. Sign it again if it is still right.</source>
      <translation>其所答复的内容此后已变更。如仍然正确，请重新签署。</translation>
    </message>
    <message>
      <source>What it says fulfils the function of the document asked for.</source>
      <translation>其内容满足所要求单据的功能。</translation>
    </message>
    <message>
      <source>What the beneficiary may also read.</source>
      <translation>受益人也可阅读的内容。</translation>
    </message>
    <message>
      <source>What travels with this act is larger than the ledger takes ({0} of at most {1} bytes). Shorten the longest texts.</source>
      <translation>随此指令传送的内容超过账本可接受的大小（{0} 字节，上限 {1} 字节）。请缩短最长的文字。</translation>
    </message>
    <message>
      <source>What travels with this act is not what was signed. Open it again and sign it anew.</source>
      <translation>随此指令传送的内容与所签署的不同。请重新打开并签署。</translation>
    </message>
    <message>
      <source>What travels with this act is too long for the ledger. Shorten it.</source>
      <translation>随此指令传送的内容超过账本可接受的长度。请缩短。</translation>
    </message>
    <message>
      <source>What travels with this act isn't what was signed. Draw it up and sign it anew.</source>
      <translation>随此指令传送的内容与所签署的不同。请重新拟定并签署。</translation>
    </message>
    <message>
      <source>What was presented is still sealed here. It opens as soon as your gateway answers.</source>
      <translation>所交单据在此仍为密封状态。网关一有回应即可打开。</translation>
    </message>
    <message>
      <source>What would be signed is not what these terms say. Send it back and tell your administrator.</source>
      <translation>所要签署的内容与这些条款不一致。请退回并告知管理员。</translation>
    </message>
    <message>
      <source>When payment falls due, such as 60 DAYS AFTER SIGHT.</source>
      <translation>付款到期日，例如 60 DAYS AFTER SIGHT。</translation>
    </message>
    <message>
      <source>Where courier charges must be prepaid, it shows that another than the consignee bears them.</source>
      <translation>快递费用须预付时，显示由收货人以外的一方承担费用。</translation>
    </message>
    <message>
      <source>Where documents must be by then: the nominated bank's town.</source>
      <translation>单据届时应到达之处：指定银行所在城市。</translation>
    </message>
    <message>
      <source>Where it is to the beneficiary's order, it is endorsed.</source>
      <translation>以受益人指示为抬头时已背书。</translation>
    </message>
    <message>
      <source>Where it must show that it was made before shipment, it does.</source>
      <translation>须显示在装运前作出的，已如此显示。</translation>
    </message>
    <message>
      <source>Where nothing is said, they are allowed (art. 31).</source>
      <translation>未载明即为允许（第31条）。</translation>
    </message>
    <message>
      <source>Where the carriage ends.</source>
      <translation>运输结束的地点。</translation>
    </message>
    <message>
      <source>Where the carrier takes the goods in charge.</source>
      <translation>承运人接管货物的地点。</translation>
    </message>
    <message>
      <source>Where the country uses postcodes.</source>
      <translation>适用于使用邮政编码的国家。</translation>
    </message>
    <message>
      <source>Where the nominated bank claims (art. 13).</source>
      <translation>指定银行索偿之处（第13条）。</translation>
    </message>
    <message>
      <source>Where the vessel is an intended one, a dated notation names the vessel on which goods were loaded.</source>
      <translation>船名为预期船只时，有注明日期的批注载明货物实际装上的船只。</translation>
    </message>
    <message>
      <source>Whether another bank is asked to add its own undertaking (art. 8).</source>
      <translation>是否要求另一家银行加具自己的承诺（第8条）。</translation>
    </message>
    <message>
      <source>Which charges are not the applicant's (art. 37).</source>
      <translation>哪些费用不由申请人承担（第37条）。</translation>
    </message>
    <message>
      <source>Which one binds: ledger or SWIFT; the other only informs (art. 11a).</source>
      <translation>以哪一个为准：账本或 SWIFT；另一个仅供参考（第11条a款）。</translation>
    </message>
    <message>
      <source>Which part is paid when.</source>
      <translation>哪一部分何时付款。</translation>
    </message>
    <message>
      <source>Whit Monday</source>
      <translation>圣灵降临节星期一</translation>
    </message>
    <message>
      <source>Who asks for the credit: name and address in four lines.</source>
      <translation>信用证的申请人：名称和地址，共四行。</translation>
    </message>
    <message>
      <source>Who is to be paid: name and address in four lines.</source>
      <translation>收款人：名称和地址，共四行。</translation>
    </message>
    <message>
      <source>With OTHR only: which rules.</source>
      <translation>仅用于 OTHR：何种规则。</translation>
    </message>
    <message>
      <source>Without</source>
      <translation>不保兑</translation>
    </message>
    <message>
      <source>Without its slash.</source>
      <translation>不带斜线。</translation>
    </message>
    <message>
      <source>Write what the other banks are to know.</source>
      <translation>请写明要让其他银行知道的内容。</translation>
    </message>
    <message>
      <source>Yemen</source>
      <translation>也门</translation>
    </message>
    <message>
      <source>You are no longer signed in. Sign in again.</source>
      <translation>您的登录已失效。请重新登录。</translation>
    </message>
    <message>
      <source>You are signed out. Sign in again.</source>
      <translation>您已退出登录。请重新登录。</translation>
    </message>
    <message>
      <source>You have as many views as there can be. Delete one first.</source>
      <translation>视图数量已达上限。请先删除一个。</translation>
    </message>
    <message>
      <source>You have signed this act. Another person must approve it.</source>
      <translation>您已签署此指令。须由另一人批准。</translation>
    </message>
    <message>
      <source>You issue for {bank} only. To issue this credit yourself, name your own bank.</source>
      <translation>您只能为 {bank} 开证。如要由贵行开立此信用证，请填写贵行。</translation>
    </message>
    <message>
      <source>You signed this act yourself; another person judges it.</source>
      <translation>此指令由您本人签署，须由另一人审核。</translation>
    </message>
    <message>
      <source>Your bank has asked to withdraw amendment {0}. Wait for the beneficiary's answer.</source>
      <translation>贵行已请求撤回修改 {0}。请等待受益人答复。</translation>
    </message>
    <message>
      <source>Your bank has decided on presentation {0}. Look at its newest state.</source>
      <translation>本行已就交单 {0} 作出决定。请查看其最新状态。</translation>
    </message>
    <message>
      <source>Your bank has found no discrepancies in presentation {0}. Examine the documents first.</source>
      <translation>本行未在交单 {0} 中发现不符点。请先审核单据。</translation>
    </message>
    <message>
      <source>Your bank has given its answer to this. Look at the credit's newest state.</source>
      <translation>贵行已就此答复。请查看信用证的最新状态。</translation>
    </message>
    <message>
      <source>Your bank hasn't confirmed this credit, so there is no confirmation to extend.</source>
      <translation>贵行未保兑本信用证，因此没有可扩展的保兑。</translation>
    </message>
    <message>
      <source>Your bank hasn't found presentation {0} complying, and nobody has waived its discrepancies. Examine it first.</source>
      <translation>本行未认定交单 {0} 相符，也无人放弃其不符点。请先审核。</translation>
    </message>
    <message>
      <source>Your bank hasn't honoured presentation {0} in a way that this payment fits. Record how it honoured first.</source>
      <translation>本行尚未以与此付款相应的方式承付交单 {0}。请先记录承付方式。</translation>
    </message>
    <message>
      <source>Your bank hasn't recorded that it received the documents of presentation {0}. Record that first.</source>
      <translation>本行尚未记录收到交单 {0} 的单据。请先记录。</translation>
    </message>
    <message>
      <source>Your bank hasn't refused presentation {0}. Only documents that were refused are returned.</source>
      <translation>本行未拒付交单 {0}。只有被拒付的单据才退还。</translation>
    </message>
    <message>
      <source>Your bank voided this act, so it can never take effect.</source>
      <translation>贵行已作废此指令，它不可能再生效。</translation>
    </message>
    <message>
      <source>Your bank voided this act, so it can never take effect. Draw up a new one.</source>
      <translation>贵行已作废此指令，它不可能再生效。请重新拟定。</translation>
    </message>
    <message>
      <source>Your bank's gateway</source>
      <translation>贵行网关</translation>
    </message>
    <message>
      <source>Your bank's gateway closed its stream; it is asked instead.</source>
      <translation>贵行网关关闭了数据流；改为主动查询。</translation>
    </message>
    <message>
      <source>Your bank's gateway ended its stream; it is asked instead.</source>
      <translation>贵行网关结束了数据流；改为主动查询。</translation>
    </message>
    <message>
      <source>Your bank's gateway has another ledger than the one that was proved here. Don't rely on its word until it agrees.</source>
      <translation>贵行网关持有的账本与本机已证明的不同。在两者一致之前，请勿采信。</translation>
    </message>
    <message>
      <source>Your bank's gateway has too much to do. It is tried again.</source>
      <translation>贵行网关任务过多。将自动重试。</translation>
    </message>
    <message>
      <source>Your bank's gateway is in trouble ({0}); it is asked again.</source>
      <translation>贵行网关出现故障（{0}）；将再次查询。</translation>
    </message>
    <message>
      <source>Your bank's gateway isn't registered to carry acts. Ask an administrator to register it.</source>
      <translation>贵行网关没有登记为可传送指令。请管理员登记。</translation>
    </message>
    <message>
      <source>Your bank's gateway isn't yet as far as the ledger on which this act was signed. It is tried again.</source>
      <translation>贵行网关尚未到达签署此指令时的账本位置。将自动重试。</translation>
    </message>
    <message>
      <source>Your bank's gateway lags behind: it has {0} of {1} entries.</source>
      <translation>贵行网关滞后：有 {0} 个条目，共 {1} 个。</translation>
    </message>
    <message>
      <source>Your bank's gateway said something that is not understood.</source>
      <translation>贵行网关的答复无法理解。</translation>
    </message>
    <message>
      <source>Your gateway holds this act with your signature already. A checker can still send it back to its maker.</source>
      <translation>网关已持有您签署的此指令。复核人仍可将其退回经办人。</translation>
    </message>
    <message>
      <source>Your key can't be stored: the disk refuses. Free some space or ask your administrator.</source>
      <translation>无法存储您的密钥：磁盘拒绝写入。请腾出空间或联系管理员。</translation>
    </message>
    <message>
      <source>Zambia</source>
      <translation>赞比亚</translation>
    </message>
    <message>
      <source>Zimbabwe</source>
      <translation>津巴布韦</translation>
    </message>
    <message>
      <source>a checker or compliance officer</source>
      <translation>复核人或合规人员</translation>
    </message>
    <message>
      <source>a compliance officer</source>
      <translation>合规人员</translation>
    </message>
    <message>
      <source>a maker</source>
      <translation>经办人</translation>
    </message>
    <message>
      <source>acceptance</source>
      <translation>承兑</translation>
    </message>
    <message>
      <source>advising</source>
      <translation>通知</translation>
    </message>
    <message>
      <source>after shipment</source>
      <translation>装运日后</translation>
    </message>
    <message>
      <source>an administrator</source>
      <translation>管理员</translation>
    </message>
    <message>
      <source>applicable rules</source>
      <translation>适用规则</translation>
    </message>
    <message>
      <source>applicant, country</source>
      <translation>申请人国家</translation>
    </message>
    <message>
      <source>applicant, name</source>
      <translation>申请人名称</translation>
    </message>
    <message>
      <source>applicant, street</source>
      <translation>申请人街道</translation>
    </message>
    <message>
      <source>applicant, town</source>
      <translation>申请人城市</translation>
    </message>
    <message>
      <source>available with … by …</source>
      <translation>兑用银行…兑用方式…</translation>
    </message>
    <message>
      <source>beneficiary, country</source>
      <translation>受益人国家</translation>
    </message>
    <message>
      <source>beneficiary, name</source>
      <translation>受益人名称</translation>
    </message>
    <message>
      <source>beneficiary, street</source>
      <translation>受益人街道</translation>
    </message>
    <message>
      <source>beneficiary, town</source>
      <translation>受益人城市</translation>
    </message>
    <message>
      <source>block {0}</source>
      <translation>块 {0}</translation>
    </message>
    <message>
      <source>by {0}</source>
      <translation>以{0}方式兑用</translation>
    </message>
    <message>
      <source>charset</source>
      <translation>字符集</translation>
    </message>
    <message>
      <source>code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>confirmation instructions</source>
      <translation>保兑指示</translation>
    </message>
    <message>
      <source>currency and amount</source>
      <translation>币种与金额</translation>
    </message>
    <message>
      <source>date and place of expiry</source>
      <translation>到期日与到期地点</translation>
    </message>
    <message>
      <source>date of issue</source>
      <translation>开证日期</translation>
    </message>
    <message>
      <source>deferred payment</source>
      <translation>延期付款</translation>
    </message>
    <message>
      <source>documentary credit number</source>
      <translation>跟单信用证号码</translation>
    </message>
    <message>
      <source>eUCP art. {0}</source>
      <translation>eUCP 第 {0} 条</translation>
    </message>
    <message>
      <source>envelope</source>
      <translation>信封</translation>
    </message>
    <message>
      <source>field {0}</source>
      <translation>字段 {0}</translation>
    </message>
    <message>
      <source>form of credit</source>
      <translation>信用证类型</translation>
    </message>
    <message>
      <source>format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>format {0}</source>
      <translation>格式 {0}</translation>
    </message>
    <message>
      <source>import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>in the right role</source>
      <translation>具有相应角色的人员</translation>
    </message>
    <message>
      <source>issuing</source>
      <translation>开证</translation>
    </message>
    <message>
      <source>ledger</source>
      <translation>账本</translation>
    </message>
    <message>
      <source>length</source>
      <translation>长度</translation>
    </message>
    <message>
      <source>mixed payment</source>
      <translation>混合付款</translation>
    </message>
    <message>
      <source>negotiation</source>
      <translation>议付</translation>
    </message>
    <message>
      <source>no banking day within {0} days of {1} in {2}</source>
      <translation>{2} 在 {1} 起 {0} 天内没有银行工作日</translation>
    </message>
    <message>
      <source>payment</source>
      <translation>付款</translation>
    </message>
    <message>
      <source>rulebook</source>
      <translation>规则手册</translation>
    </message>
    <message>
      <source>sequence of total</source>
      <translation>报文页次</translation>
    </message>
    <message>
      <source>{0} % more, {1} % less</source>
      <translation>上浮 {0} %，下浮 {1} %</translation>
    </message>
    <message>
      <source>{0} (estimated)</source>
      <translation>{0}（预计）</translation>
    </message>
    <message>
      <source>{0} (observed)</source>
      <translation>{0}（补休）</translation>
    </message>
    <message>
      <source>{0} answered with more than can be taken.</source>
      <translation>{0}的答复超过可接受的大小。</translation>
    </message>
    <message>
      <source>{0} blocks on top of block {1}.</source>
      <translation>区块 {1} 之上已有 {0} 个区块。</translation>
    </message>
    <message>
      <source>{0} can't be reached. What is here can be read and prepared; it is tried again soon.</source>
      <translation>{0}无法连接。本机内容可以阅读和准备；稍后自动重试。</translation>
    </message>
    <message>
      <source>{0} days after shipment on {1} is {2}.</source>
      <translation>{1}装运后 {0} 天为{2}。</translation>
    </message>
    <message>
      <source>{0} days, {1}</source>
      <translation>{0} 天，{1}</translation>
    </message>
    <message>
      <source>{0} does not fit {1} bits.</source>
      <translation>{0} 超出 {1} 位。</translation>
    </message>
    <message>
      <source>{0} has no usable encryption key on the ledger. Ask that bank to register one.</source>
      <translation>{0} 在账本上没有可用的加密密钥。请该银行登记一个。</translation>
    </message>
    <message>
      <source>{0} has {1} words.</source>
      <translation>{0} 有 {1} 个字。</translation>
    </message>
    <message>
      <source>{0} is a closed day ({1}): payment is made on {2} {3}.</source>
      <translation>{0}为非银行工作日（{1}）：于{3}（{2}）付款。</translation>
    </message>
    <message>
      <source>{0} is a closed day in {1} ({2}): the last day moves to {3} {4}.</source>
      <translation>{0}在{1}为非银行工作日（{2}）：最后一日顺延至{4}（{3}）。</translation>
    </message>
    <message>
      <source>{0} is not a day. Write it as 2027-01-31.</source>
      <translation>{0} 不是日期。请写成 2027-01-31。</translation>
    </message>
    <message>
      <source>{0} is not an active member of this network. Choose a member as advising bank.</source>
      <translation>{0} 不是本网络的正常成员。请选择成员行作为通知行。</translation>
    </message>
    <message>
      <source>{0} is not an amount of this currency.</source>
      <translation>{0} 不是该货币的金额。</translation>
    </message>
    <message>
      <source>{0} must have {1} characters.</source>
      <translation>{0} 须为 {1} 个字符。</translation>
    </message>
    <message>
      <source>{0} stands for none.</source>
      <translation>{0} 表示无。</translation>
    </message>
    <message>
      <source>{0} {1} is banking day {2} of {3}.</source>
      <translation>{1}（{0}）为第 {2} 个银行工作日（共 {3} 个）。</translation>
    </message>
    <message>
      <source>{0} {1} is not counted.</source>
      <translation>{1}（{0}）不计入。</translation>
    </message>
    <message>
      <source>{0} {1} is not counted: {2}.</source>
      <translation>{1}（{0}）不计入：{2}。</translation>
    </message>
    <message>
      <source>{0}, country</source>
      <translation>{0}国家</translation>
    </message>
    <message>
      <source>{0}, name</source>
      <translation>{0}名称</translation>
    </message>
    <message>
      <source>{0}, postcode</source>
      <translation>{0}邮政编码</translation>
    </message>
    <message>
      <source>{0}, street</source>
      <translation>{0}街道</translation>
    </message>
    <message>
      <source>{0}, town</source>
      <translation>{0}城市</translation>
    </message>
    <message>
      <source>{bank} is asked to confirm, but is neither the advising nor the nominated bank.</source>
      <translation>{bank} 被要求保兑，但既不是通知行，也不是指定银行。</translation>
    </message>
    <message>
      <source>{claimed} is claimed, {available} is available: {over} lies outside the undertaking.</source>
      <translation>索偿 {claimed}，可用 {available}：{over} 在付款承诺之外。</translation>
    </message>
    <message>
      <source>{claimed} is claimed, {available} is available; see whether 39C covers {over}: {text}.</source>
      <translation>索偿 {claimed}，可用 {available}；请核对 39C 是否涵盖 {over}：{text}。</translation>
    </message>
    <message>
      <source>{claimed} is claimed, {available} is available; “{word}” in 39C may allow ten per cent more.</source>
      <translation>索偿 {claimed}，可用 {available}；39C 中的“{word}”或允许多支取 10%。</translation>
    </message>
    <message>
      <source>{claimed} is claimed; where partial shipments are not allowed, no less than {least} may be drawn.</source>
      <translation>索偿 {claimed}；不允许分批装运时，支取不得少于 {least}。</translation>
    </message>
    <message>
      <source>{claimed} of {amount} is claimed: allowed where the quantity is shipped in full and no unit price is reduced.</source>
      <translation>在 {amount} 中索偿 {claimed}：数量全部装运且单价未降低时允许。</translation>
    </message>
    <message>
      <source>{currency} has no decimals.</source>
      <translation>{currency} 没有小数位。</translation>
    </message>
    <message>
      <source>{currency} has {digits} decimals.</source>
      <translation>{currency} 有 {digits} 位小数。</translation>
    </message>
    <message>
      <source>{drawn} was drawn before; partial shipments are not allowed.</source>
      <translation>此前已支取 {drawn}；不允许分批装运。</translation>
    </message>
    <message>
      <source>{expiry} is a closed day in {country} ({reason}): presentation moves to {moved}.</source>
      <translation>{expiry}在{country}为非银行工作日（{reason}）：交单顺延至{moved}。</translation>
    </message>
    <message>
      <source>{length} characters; at most {limit} fit here.</source>
      <translation>{length} 个字符；此处最多 {limit} 个。</translation>
    </message>
    <message>
      <source>{length} characters; {limit} are needed.</source>
      <translation>{length} 个字符；需要 {limit} 个。</translation>
    </message>
    <message>
      <source>{lines} lines; at most {limit} fit here.</source>
      <translation>{lines} 行；此处最多 {limit} 行。</translation>
    </message>
    <message>
      <source>{what} is missing.</source>
      <translation>缺少{what}。</translation>
    </message>
    <message>
      <source>Åland Islands</source>
      <translation>奥兰群岛</translation>
    </message>
    <message>
      <source>“{0}” counts from {1}, which itself is left out: {2}.</source>
      <translation>“{0}”自{1}起算，起算日不计：{2}。</translation>
    </message>
    <message>
      <source>“{char}”, character {at} of line {row}, is not in SWIFT's {set} character set. Replace with “{proposal}”?</source>
      <translation>第 {row} 行第 {at} 个字符“{char}”不在 SWIFT 的 {set} 字符集中。是否替换为“{proposal}”？</translation>
    </message>
    <message>
      <source>“{char}”, character {at} of line {row}, is not in SWIFT's {set} character set. Write it otherwise, or take it out.</source>
      <translation>第 {row} 行第 {at} 个字符“{char}”不在 SWIFT 的 {set} 字符集中。请换一种写法，或将其删除。</translation>
    </message>
    <message>
      <source>“{char}”, from character {at} of line {row}, is Chinese; SWIFT's {set} character set has Latin letters only. Write it in English or pinyin, or take it out.</source>
      <translation>第 {row} 行第 {at} 个字符起的“{char}”是中文；SWIFT 的 {set} 字符集只有拉丁字母。请用英文或拼音书写，或将其删除。</translation>
    </message>
    <message>
      <source>“{currency}” is not a currency. Use its ISO 4217 code, such as USD.</source>
      <translation>“{currency}”不是货币。请使用 ISO 4217 代码，例如 USD。</translation>
    </message>
    <message>
      <source>“{text}” can be read in two ways. Write a decimal point: 1,250.000 or 1.250.</source>
      <translation>“{text}”可有两种读法。请写小数点：1,250.000 或 1.250。</translation>
    </message>
    <message>
      <source>“{text}” does not belong here.</source>
      <translation>“{text}”不应出现在此处。</translation>
    </message>
    <message>
      <source>“{text}” is not a BIC of the {role} bank.</source>
      <translation>“{text}”不是{role}行的 BIC。</translation>
    </message>
    <message>
      <source>“{text}” is not a BIC: 8 or 11 letters and digits with the country in the middle.</source>
      <translation>“{text}”不是 BIC：应为 8 位或 11 位字母和数字，中间为国家代码。</translation>
    </message>
    <message>
      <source>“{text}” is not a country. Use the two letters of ISO 3166, such as CN.</source>
      <translation>“{text}”不是国家。请使用 ISO 3166 的两个字母，例如 CN。</translation>
    </message>
    <message>
      <source>“{text}” is not a date. Write it as year, month, day: 261130 or 2026-11-30.</source>
      <translation>“{text}”不是日期。请按年、月、日书写：261130 或 2026-11-30。</translation>
    </message>
    <message>
      <source>“{text}” is not an amount in figures.</source>
      <translation>“{text}”不是以数字书写的金额。</translation>
    </message>
    <message>
      <source>“{text}” is not one of: {choices}.</source>
      <translation>“{text}”不在下列之中：{choices}。</translation>
    </message>
    <message>
      <source>“{text}” is too long; SWIFT carries 15 figures with the comma.</source>
      <translation>“{text}”过长；SWIFT 限 15 位数字（含逗号）。</translation>
    </message>
    <message>
      <source>“{text}” isn't a number and a total from 1/1 to 8/8; the MT700 is always number 1.</source>
      <translation>“{text}”不是 1/1 至 8/8 的序号与总数；MT700 总是第 1 份。</translation>
    </message>
    <message>
      <source>“{text}” must be capital letters.</source>
      <translation>“{text}”须为大写字母。</translation>
    </message>
    <message>
      <source>“{text}” must be digits.</source>
      <translation>“{text}”须为数字。</translation>
    </message>
    <message>
      <source>“{title}” is asked for; no such document is presented.</source>
      <translation>要求提交“{title}”；未提交此种单据。</translation>
    </message>
    <message>
      <source>“{title}” is asked for; none of the documents presented was found to be it.</source>
      <translation>要求提交“{title}”；所提交的单据中未找到。</translation>
    </message>
    <message>
      <source>“{title}” is not asked for: it is not examined.</source>
      <translation>未要求提交“{title}”：不予审核。</translation>
    </message>
    <message>
      <source>“{title}”: originals and copies asked for {asked}, presented {seen}.</source>
      <translation>“{title}”：要求正本与副本共 {asked} 份，已提交 {seen} 份。</translation>
    </message>
    <message>
      <source>“{title}”: originals asked for {asked}, presented {seen}.</source>
      <translation>“{title}”：要求正本 {asked} 份，已提交 {seen} 份。</translation>
    </message>
    <message>
      <source>“{word}” means ten per cent more or less; the tolerance says {tolerance}. Keep one of them.</source>
      <translation>“{word}”表示上下浮动百分之十；而溢短装为 {tolerance}。请只保留其一。</translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>Copy report</source>
      <translation>复制报告</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Show report</source>
      <translation>显示报告</translation>
    </message>
    <message>
      <source>Something went wrong in the program</source>
      <translation>程序出现错误</translation>
    </message>
    <message>
      <source>The program ended by itself last time</source>
      <translation>程序上次自行终止</translation>
    </message>
    <message>
      <source>What you did last may not have been done. Drafts and signed acts are kept. You can go on; if it happens again, send the report to your support. It says where it happened and holds no data of yours.</source>
      <translation>您刚才的操作可能没有完成。草稿和已签署的指令均已保存。您可以继续工作；如再次发生，请将报告发给技术支持。报告只说明错误发生的位置，不含您的任何数据。</translation>
    </message>
  </context>
  <context>
    <name>Credit</name>
    <message>
      <source>A checker reads and signs it.</source>
      <translation>由复核人阅读并签署。</translation>
    </message>
    <message>
      <source>Advised through</source>
      <translation>转通知行</translation>
    </message>
    <message>
      <source>Advised under</source>
      <translation>通知编号</translation>
    </message>
    <message>
      <source>Advising bank</source>
      <translation>通知行</translation>
    </message>
    <message>
      <source>An officer who is not registered</source>
      <translation>未登记的人员</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>申请人</translation>
    </message>
    <message>
      <source>Available</source>
      <translation>兑用方式</translation>
    </message>
    <message>
      <source>Available with</source>
      <translation>兑用银行</translation>
    </message>
    <message>
      <source>Beneficiary</source>
      <translation>受益人</translation>
    </message>
    <message>
      <source>Block</source>
      <translation>区块</translation>
    </message>
    <message>
      <source>Block hash</source>
      <translation>区块哈希</translation>
    </message>
    <message>
      <source>Checked</source>
      <translation>已核对</translation>
    </message>
    <message>
      <source>Checked: wrong</source>
      <translation>核对结果：有误</translation>
    </message>
    <message>
      <source>Checker</source>
      <translation>复核</translation>
    </message>
    <message>
      <source>Complete, registered by the gateway</source>
      <translation>已签齐，由网关登记</translation>
    </message>
    <message>
      <source>Confirmation</source>
      <translation>保兑</translation>
    </message>
    <message>
      <source>Confirmation asked of</source>
      <translation>被要求保兑方</translation>
    </message>
    <message>
      <source>Confirmations</source>
      <translation>确认数</translation>
    </message>
    <message>
      <source>Credit not opened yet</source>
      <translation>信用证尚未解封</translation>
    </message>
    <message>
      <source>Date of issue</source>
      <translation>开证日期</translation>
    </message>
    <message>
      <source>Digest</source>
      <translation>摘要</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>条目</translation>
    </message>
    <message>
      <source>Expiry</source>
      <translation>到期</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>Final</source>
      <translation>已终局</translation>
    </message>
    <message>
      <source>Head after it</source>
      <translation>其后的头哈希</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>暂缓发送</translation>
    </message>
    <message>
      <source>In a block</source>
      <translation>已入区块</translation>
    </message>
    <message>
      <source>In block {block} · {k} of {m}</source>
      <translation>在区块 {block} 中 · {k}/{m}</translation>
    </message>
    <message>
      <source>Issuing bank</source>
      <translation>开证行</translation>
    </message>
    <message>
      <source>It is cancelled; no one has to act.</source>
      <translation>已撤销；无需任何一方行事。</translation>
    </message>
    <message>
      <source>It is closed; no one has to act.</source>
      <translation>信用证已结清；无需任何人行事。</translation>
    </message>
    <message>
      <source>It is held back. Decide under Needs me.</source>
      <translation>已暂缓发送。请在“待我处理”中决定。</translation>
    </message>
    <message>
      <source>It is sent by itself.</source>
      <translation>将自动发送。</translation>
    </message>
    <message>
      <source>Its maker mends it and submits it again.</source>
      <translation>由经办人修改后重新提交。</translation>
    </message>
    <message>
      <source>Maker</source>
      <translation>经办</translation>
    </message>
    <message>
      <source>Not yet checked</source>
      <translation>尚未核对</translation>
    </message>
    <message>
      <source>Operative</source>
      <translation>生效渠道</translation>
    </message>
    <message>
      <source>Queued here</source>
      <translation>在本机排队</translation>
    </message>
    <message>
      <source>Read and proved</source>
      <translation>已读取并证明</translation>
    </message>
    <message>
      <source>Read; not yet proved</source>
      <translation>已读取，尚未证明</translation>
    </message>
    <message>
      <source>Reimbursing bank</source>
      <translation>偿付行</translation>
    </message>
    <message>
      <source>Reorganised · sent again</source>
      <translation>链重组 · 已重新发送</translation>
    </message>
    <message>
      <source>Returned to the maker</source>
      <translation>已退回经办人</translation>
    </message>
    <message>
      <source>SWIFT</source>
      <translation>SWIFT</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>已发送</translation>
    </message>
    <message>
      <source>Sent to the ledger</source>
      <translation>已发往账本</translation>
    </message>
    <message>
      <source>Signatures, roles and hashes were checked here.</source>
      <translation>签名、角色和哈希已在本机核对。</translation>
    </message>
    <message>
      <source>Struck out: its block was replaced</source>
      <translation>已划去：其区块已被替换</translation>
    </message>
    <message>
      <source>Terms are sealed</source>
      <translation>条款仍密封</translation>
    </message>
    <message>
      <source>The act is on its way to the ledger.</source>
      <translation>该指令正在送往账本。</translation>
    </message>
    <message>
      <source>The beneficiary ships and presents documents.</source>
      <translation>由受益人装运并交单。</translation>
    </message>
    <message>
      <source>The entry is being checked.</source>
      <translation>正在核对该条目。</translation>
    </message>
    <message>
      <source>The head after it was computed here and leads to the Journal's.</source>
      <translation>其后的头哈希已在本机计算，并与日志簿的头哈希相连。</translation>
    </message>
    <message>
      <source>The ledger makes it final; no one has to act.</source>
      <translation>由账本使其终局，无需任何人操作。</translation>
    </message>
    <message>
      <source>The privacy mask is on: terms are hidden. Take it off to read them.</source>
      <translation>隐私遮蔽已开启：条款不显示。关闭遮蔽后即可阅读。</translation>
    </message>
    <message>
      <source>The terms are still sealed here. They open as soon as your gateway answers.</source>
      <translation>条款在本机仍密封。网关一有答复即可解封。</translation>
    </message>
    <message>
      <source>Transaction</source>
      <translation>交易</translation>
    </message>
    <message>
      <source>Waits for approval</source>
      <translation>等待批准</translation>
    </message>
    <message>
      <source>You mend the draft and submit it again.</source>
      <translation>请修改草稿后重新提交。</translation>
    </message>
    <message>
      <source>Your bank</source>
      <translation>贵行</translation>
    </message>
    <message>
      <source>asked of {bank}</source>
      <translation>已请 {bank} 保兑</translation>
    </message>
    <message>
      <source>by {bank}</source>
      <translation>由 {bank}</translation>
    </message>
    <message>
      <source>by {by}</source>
      <translation>{by}</translation>
    </message>
    <message>
      <source>declined by {bank}</source>
      <translation>{bank} 已拒绝</translation>
    </message>
    <message>
      <source>the ledger</source>
      <translation>账本</translation>
    </message>
    <message>
      <source>{bank} advises it to the beneficiary.</source>
      <translation>由 {bank} 通知受益人。</translation>
    </message>
    <message>
      <source>{bank} agrees to cancel it, or doesn't (art. 10a).</source>
      <translation>{bank} 决定是否同意撤销（第10条a款）。</translation>
    </message>
    <message>
      <source>{bank} confirms it, or declines to (art. 8).</source>
      <translation>由 {bank} 保兑或拒绝（第8条）。</translation>
    </message>
    <message>
      <source>{bank} examines presentation {n} (art. 14).</source>
      <translation>{bank} 审核交单 {n}（第14条）。</translation>
    </message>
    <message>
      <source>{bank} extends its confirmation to amendment {n}, or not (art. 10b).</source>
      <translation>由 {bank} 决定是否将保兑扩展至修改 {n}（第10条b款）。</translation>
    </message>
    <message>
      <source>{bank} honours presentation {n} (art. 15).</source>
      <translation>{bank} 承付交单 {n}（第15条）。</translation>
    </message>
    <message>
      <source>{bank} passes on the beneficiary's answer to amendment {n} (art. 10c).</source>
      <translation>由 {bank} 转达受益人对修改 {n} 的答复（第10条c款）。</translation>
    </message>
    <message>
      <source>{bank} passes on whether the beneficiary agrees to cancel it (art. 10a).</source>
      <translation>由 {bank} 转达受益人是否同意撤销（第10条a款）。</translation>
    </message>
    <message>
      <source>{bank} receives the documents of presentation {n}, and records when.</source>
      <translation>{bank} 收到交单 {n} 的单据，并记录时间。</translation>
    </message>
    <message>
      <source>{bank} records the money for presentation {n}.</source>
      <translation>{bank} 记录交单 {n} 的收付。</translation>
    </message>
    <message>
      <source>{bank} refuses presentation {n}, or waives its discrepancies (art. 16).</source>
      <translation>{bank} 拒付交单 {n}，或放弃其不符点（第16条）。</translation>
    </message>
    <message>
      <source>{bank} waives the discrepancies of presentation {n}, or not (art. 16b).</source>
      <translation>{bank} 放弃或不放弃交单 {n} 的不符点（第16条b款）。</translation>
    </message>
    <message>
      <source>{bank}, up to {amount} until {day}</source>
      <translation>{bank}，最高 {amount}，至 {day}</translation>
    </message>
    <message>
      <source>{k} of {m}</source>
      <translation>{k}/{m}</translation>
    </message>
    <message>
      <source>{k} of {m}, final</source>
      <translation>{k}/{m}，已终局</translation>
    </message>
  </context>
  <context>
    <name>CreditPageView</name>
    <message>
      <source>Amendments</source>
      <translation>修改</translation>
    </message>
    <message>
      <source>As SWIFT carries them</source>
      <translation>SWIFT 报文形式</translation>
    </message>
    <message>
      <source>Banks and their time</source>
      <translation>银行及其当地时间</translation>
    </message>
    <message>
      <source>Making a draft</source>
      <translation>正在建立草稿</translation>
    </message>
    <message>
      <source>Nothing of the kind is your bank's to do on this credit now.</source>
      <translation>贵行目前在此信用证上没有这类可办的事项。</translation>
    </message>
    <message>
      <source>Nothing to read yet</source>
      <translation>暂无可读内容</translation>
    </message>
    <message>
      <source>Presentations</source>
      <translation>交单</translation>
    </message>
    <message>
      <source>Reading a credit</source>
      <translation>正在读取信用证</translation>
    </message>
    <message>
      <source>Sealing and signing an act</source>
      <translation>正在密封并签署指令</translation>
    </message>
    <message>
      <source>Sealing and signing…</source>
      <translation>正在密封并签署…</translation>
    </message>
    <message>
      <source>Terms as a letter</source>
      <translation>信函形式的条款</translation>
    </message>
    <message>
      <source>The terms as SWIFT carries them</source>
      <translation>SWIFT 报文形式的条款</translation>
    </message>
    <message>
      <source>Timeline and proof</source>
      <translation>时间线与证明</translation>
    </message>
  </context>
  <context>
    <name>CreditSide</name>
    <message>
      <source>Acts next</source>
      <translation>下一步由谁操作</translation>
    </message>
    <message>
      <source>How far it has come</source>
      <translation>进展</translation>
    </message>
    <message>
      <source>How it was proved</source>
      <translation>如何证明</translation>
    </message>
    <message>
      <source>Mend the draft</source>
      <translation>修正草稿</translation>
    </message>
    <message>
      <source>Proof</source>
      <translation>证明</translation>
    </message>
  </context>
  <context>
    <name>Credits</name>
    <message>
      <source>A checker reads and signs it.</source>
      <translation>由复核人阅读并签署。</translation>
    </message>
    <message>
      <source>A reorganisation took it out of its block. It is sent again by itself.</source>
      <translation>因链重组，它已不在原区块中，将自动重新发送。</translation>
    </message>
    <message>
      <source>Acts next</source>
      <translation>下一步由谁操作</translation>
    </message>
    <message>
      <source>Advised</source>
      <translation>已通知</translation>
    </message>
    <message>
      <source>Advising</source>
      <translation>通知行</translation>
    </message>
    <message>
      <source>Advising bank</source>
      <translation>通知行</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>金额</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>申请人</translation>
    </message>
    <message>
      <source>Available</source>
      <translation>兑用方式</translation>
    </message>
    <message>
      <source>Bank: {bank}</source>
      <translation>银行：{bank}</translation>
    </message>
    <message>
      <source>Beneficiary</source>
      <translation>受益人</translation>
    </message>
    <message>
      <source>Checker</source>
      <translation>复核</translation>
    </message>
    <message>
      <source>Complete it and submit it for checking.</source>
      <translation>请补充完整后提交复核。</translation>
    </message>
    <message>
      <source>Confirmation</source>
      <translation>保兑</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>币种</translation>
    </message>
    <message>
      <source>Currency: {codes}</source>
      <translation>币种：{codes}</translation>
    </message>
    <message>
      <source>Drafts</source>
      <translation>草稿</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>已终结</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>已到期</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>到期日</translation>
    </message>
    <message>
      <source>Expires within {n} days</source>
      <translation>{n} 天内到期</translation>
    </message>
    <message>
      <source>Expires {range}</source>
      <translation>到期日：{range}</translation>
    </message>
    <message>
      <source>Expiry</source>
      <translation>到期</translation>
    </message>
    <message>
      <source>In a block</source>
      <translation>已入区块</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>已开立</translation>
    </message>
    <message>
      <source>Issuing</source>
      <translation>开证行</translation>
    </message>
    <message>
      <source>Issuing bank</source>
      <translation>开证行</translation>
    </message>
    <message>
      <source>It is cancelled; no one has to act.</source>
      <translation>已撤销；无需任何一方行事。</translation>
    </message>
    <message>
      <source>It is closed; no one has to act.</source>
      <translation>已结清；无需任何人操作。</translation>
    </message>
    <message>
      <source>It is held back. Decide under Needs me.</source>
      <translation>已暂缓发送。请在“待我处理”中决定。</translation>
    </message>
    <message>
      <source>It is sent as soon as the gateway answers.</source>
      <translation>网关一有答复即发送。</translation>
    </message>
    <message>
      <source>Its maker completes it and submits it for checking.</source>
      <translation>由经办人补充完整后提交复核。</translation>
    </message>
    <message>
      <source>Its maker mends it and submits it again.</source>
      <translation>由经办人修改后重新提交。</translation>
    </message>
    <message>
      <source>Last change</source>
      <translation>最近变动</translation>
    </message>
    <message>
      <source>Last change (UTC)</source>
      <translation>最近变动（UTC）</translation>
    </message>
    <message>
      <source>Maker</source>
      <translation>经办</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>我的</translation>
    </message>
    <message>
      <source>No amount yet</source>
      <translation>尚无金额</translation>
    </message>
    <message>
      <source>No one</source>
      <translation>无人</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>在途</translation>
    </message>
    <message>
      <source>Open it, mend the draft and submit it again.</source>
      <translation>请打开、修改草稿后重新提交。</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Sends by itself</source>
      <translation>自动发送</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>State: {names}</source>
      <translation>状态：{names}</translation>
    </message>
    <message>
      <source>The beneficiary ships and presents documents.</source>
      <translation>由受益人装运并交单。</translation>
    </message>
    <message>
      <source>The gateway carries it to the ledger.</source>
      <translation>由网关送往账本。</translation>
    </message>
    <message>
      <source>The ledger</source>
      <translation>账本</translation>
    </message>
    <message>
      <source>The ledger makes it final; no one has to act.</source>
      <translation>由账本使其终局，无需任何人操作。</translation>
    </message>
    <message>
      <source>Waits for signatures</source>
      <translation>等待签署</translation>
    </message>
    <message>
      <source>Without a number</source>
      <translation>无编号</translation>
    </message>
    <message>
      <source>You</source>
      <translation>您</translation>
    </message>
    <message>
      <source>Your bank advises it to the beneficiary.</source>
      <translation>由贵行通知受益人。</translation>
    </message>
    <message>
      <source>asked for</source>
      <translation>要求保兑</translation>
    </message>
    <message>
      <source>by {by}</source>
      <translation>{by}</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>{day}起</translation>
    </message>
    <message>
      <source>may add</source>
      <translation>可加保兑</translation>
    </message>
    <message>
      <source>no number</source>
      <translation>无编号</translation>
    </message>
    <message>
      <source>not opened yet</source>
      <translation>尚未解封</translation>
    </message>
    <message>
      <source>up to {day}</source>
      <translation>至{day}</translation>
    </message>
    <message>
      <source>without</source>
      <translation>不保兑</translation>
    </message>
    <message>
      <source>{bank} advises it to the beneficiary.</source>
      <translation>由 {bank} 通知受益人。</translation>
    </message>
    <message>
      <source>{figure} bn</source>
      <translation>{figure} 十亿</translation>
    </message>
    <message>
      <source>{figure}m</source>
      <translation>{figure} 百万</translation>
    </message>
    <message>
      <source>{n} days from today</source>
      <translation>今日起 {n} 天</translation>
    </message>
    <message>
      <source>{n} more currencies</source>
      <translation>另有 {n} 种货币</translation>
    </message>
    <message>
      <source>“{text}”</source>
      <translation>“{text}”</translation>
    </message>
  </context>
  <context>
    <name>CreditsPage</name>
    <message>
      <source>Credits</source>
      <translation>信用证</translation>
    </message>
    <message>
      <source>Import a SWIFT MT700 file or fill in the form.</source>
      <translation>请导入 SWIFT MT700 文件，或填写表单。</translation>
    </message>
    <message>
      <source>New credit</source>
      <translation>新建信用证</translation>
    </message>
    <message>
      <source>No credits yet</source>
      <translation>尚无信用证</translation>
    </message>
    <message>
      <source>Reading rows</source>
      <translation>正在读取各行</translation>
    </message>
    <message>
      <source>Reading the credits</source>
      <translation>正在读取信用证</translation>
    </message>
  </context>
  <context>
    <name>CreditsTable</name>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>First columns and widths</source>
      <translation>恢复最初的列和列宽</translation>
    </message>
  </context>
  <context>
    <name>Dates</name>
    <message>
      <source>Apr</source>
      <translation>4月</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>8月</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>12月</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>2月</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>周五</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>1月</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>7月</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>6月</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>3月</translation>
    </message>
    <message>
      <source>May</source>
      <translation>5月</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>周一</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>11月</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>10月</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>周六</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>9月</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>周日</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>周四</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>周二</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>周三</translation>
    </message>
    <message>
      <source>{day:02d} {month} {year}</source>
      <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
      <source>{weekday} {day:02d} {month} {year}</source>
      <translation>{year}年{month}{day}日{weekday}</translation>
    </message>
  </context>
  <context>
    <name>Deed</name>
    <message>
      <source>Accepts it</source>
      <translation>接受</translation>
    </message>
    <message>
      <source>Advise the credit</source>
      <translation>通知信用证</translation>
    </message>
    <message>
      <source>Agree to cancel, or not…</source>
      <translation>是否同意撤销…</translation>
    </message>
    <message>
      <source>Agrees</source>
      <translation>同意</translation>
    </message>
    <message>
      <source>Agrees that it is taken back</source>
      <translation>同意撤回</translation>
    </message>
    <message>
      <source>Amend the credit</source>
      <translation>修改信用证</translation>
    </message>
    <message>
      <source>Amend…</source>
      <translation>修改…</translation>
    </message>
    <message>
      <source>Answer amendment {n}…</source>
      <translation>答复修改 {n}…</translation>
    </message>
    <message>
      <source>Answer the cancellation…</source>
      <translation>答复撤销请求…</translation>
    </message>
    <message>
      <source>Ask authority for presentation {n}…</source>
      <translation>就交单 {n} 请求授权…</translation>
    </message>
    <message>
      <source>Ask authority to honour presentation {n}</source>
      <translation>请求授权承付交单 {n}</translation>
    </message>
    <message>
      <source>Ask to cancel the credit</source>
      <translation>请求撤销信用证</translation>
    </message>
    <message>
      <source>Ask to cancel…</source>
      <translation>请求撤销…</translation>
    </message>
    <message>
      <source>Ask to take amendment {n} back</source>
      <translation>请求撤回修改 {n}</translation>
    </message>
    <message>
      <source>Ask to take the cancellation back</source>
      <translation>请求收回撤销请求</translation>
    </message>
    <message>
      <source>Close the credit</source>
      <translation>结清信用证</translation>
    </message>
    <message>
      <source>Close the credit…</source>
      <translation>结清信用证…</translation>
    </message>
    <message>
      <source>Confirm the credit</source>
      <translation>保兑信用证</translation>
    </message>
    <message>
      <source>Confirm…</source>
      <translation>保兑…</translation>
    </message>
    <message>
      <source>Decline to confirm the credit</source>
      <translation>拒绝保兑信用证</translation>
    </message>
    <message>
      <source>Decline to confirm…</source>
      <translation>拒绝保兑…</translation>
    </message>
    <message>
      <source>Does not agree</source>
      <translation>不同意</translation>
    </message>
    <message>
      <source>Does not extend it</source>
      <translation>不扩展</translation>
    </message>
    <message>
      <source>Does not waive them</source>
      <translation>不放弃</translation>
    </message>
    <message>
      <source>Every bank of the credit reads it.</source>
      <translation>信用证的每家银行都会读到。</translation>
    </message>
    <message>
      <source>Examine presentation {n}</source>
      <translation>审核交单 {n}</translation>
    </message>
    <message>
      <source>Examine presentation {n}…</source>
      <translation>审核交单 {n}…</translation>
    </message>
    <message>
      <source>Extend to amendment {n}…</source>
      <translation>扩展至修改 {n}…</translation>
    </message>
    <message>
      <source>Extends its confirmation</source>
      <translation>扩展保兑</translation>
    </message>
    <message>
      <source>Honour presentation {n}</source>
      <translation>承付交单 {n}</translation>
    </message>
    <message>
      <source>Honour presentation {n}…</source>
      <translation>承付交单 {n}…</translation>
    </message>
    <message>
      <source>Note to the other banks</source>
      <translation>致其他银行的附言</translation>
    </message>
    <message>
      <source>Optional; every bank of the credit reads it.</source>
      <translation>可不填；信用证的每家银行都会读到。</translation>
    </message>
    <message>
      <source>Prepare advice…</source>
      <translation>准备通知…</translation>
    </message>
    <message>
      <source>Receive presentation {n}…</source>
      <translation>收到交单 {n}…</translation>
    </message>
    <message>
      <source>Receive the documents of presentation {n}</source>
      <translation>收到交单 {n} 的单据</translation>
    </message>
    <message>
      <source>Record money received for presentation {n}…</source>
      <translation>记录交单 {n} 的收款…</translation>
    </message>
    <message>
      <source>Record payment of presentation {n}…</source>
      <translation>记录交单 {n} 的付款…</translation>
    </message>
    <message>
      <source>Record prepayment of presentation {n}…</source>
      <translation>记录交单 {n} 的提前付款…</translation>
    </message>
    <message>
      <source>Refuse presentation {n}</source>
      <translation>拒付交单 {n}</translation>
    </message>
    <message>
      <source>Refuse presentation {n}…</source>
      <translation>拒付交单 {n}…</translation>
    </message>
    <message>
      <source>Refuses it</source>
      <translation>拒绝</translation>
    </message>
    <message>
      <source>Return presentation {n}…</source>
      <translation>退回交单 {n}…</translation>
    </message>
    <message>
      <source>Return the documents of presentation {n}</source>
      <translation>退回交单 {n} 的单据</translation>
    </message>
    <message>
      <source>Settlement of presentation {n}</source>
      <translation>交单 {n} 的结算</translation>
    </message>
    <message>
      <source>Sign and ask</source>
      <translation>签署并请求</translation>
    </message>
    <message>
      <source>Sign and send</source>
      <translation>签署并发送</translation>
    </message>
    <message>
      <source>Sign the acceptance</source>
      <translation>签署接受</translation>
    </message>
    <message>
      <source>Sign the advice</source>
      <translation>签署通知</translation>
    </message>
    <message>
      <source>Sign the agreement</source>
      <translation>签署同意</translation>
    </message>
    <message>
      <source>Sign the answer</source>
      <translation>签署答复</translation>
    </message>
    <message>
      <source>Sign the closing</source>
      <translation>签署结清</translation>
    </message>
    <message>
      <source>Sign the confirmation</source>
      <translation>签署保兑</translation>
    </message>
    <message>
      <source>Sign the extension</source>
      <translation>签署扩展</translation>
    </message>
    <message>
      <source>Sign the honour</source>
      <translation>签署承付</translation>
    </message>
    <message>
      <source>Sign the notice of refusal</source>
      <translation>签署拒付通知</translation>
    </message>
    <message>
      <source>Sign the receipt</source>
      <translation>签署收单</translation>
    </message>
    <message>
      <source>Sign the record</source>
      <translation>签署记录</translation>
    </message>
    <message>
      <source>Sign the refusal</source>
      <translation>签署拒绝</translation>
    </message>
    <message>
      <source>Sign the request</source>
      <translation>签署请求</translation>
    </message>
    <message>
      <source>Sign the return</source>
      <translation>签署退单</translation>
    </message>
    <message>
      <source>Sign the waiver</source>
      <translation>签署放弃不符点</translation>
    </message>
    <message>
      <source>Sign: not confirmed</source>
      <translation>签署：不保兑</translation>
    </message>
    <message>
      <source>Sign: not extended</source>
      <translation>签署：不扩展</translation>
    </message>
    <message>
      <source>Sign: not waived</source>
      <translation>签署：不放弃</translation>
    </message>
    <message>
      <source>Take amendment {n} back…</source>
      <translation>撤回修改 {n}…</translation>
    </message>
    <message>
      <source>Take documents in</source>
      <translation>收下单据</translation>
    </message>
    <message>
      <source>Take documents in…</source>
      <translation>收下单据…</translation>
    </message>
    <message>
      <source>Take the cancellation back…</source>
      <translation>收回撤销请求…</translation>
    </message>
    <message>
      <source>The beneficiary's answer</source>
      <translation>受益人的答复</translation>
    </message>
    <message>
      <source>The beneficiary's answer to amendment {n}</source>
      <translation>受益人对修改 {n} 的答复</translation>
    </message>
    <message>
      <source>The beneficiary's answer to the cancellation</source>
      <translation>受益人对撤销请求的答复</translation>
    </message>
    <message>
      <source>The discrepancies of presentation {n}</source>
      <translation>交单 {n} 的不符点</translation>
    </message>
    <message>
      <source>The message</source>
      <translation>函电内容</translation>
    </message>
    <message>
      <source>Waive presentation {n}, or not…</source>
      <translation>是否放弃交单 {n} 的不符点…</translation>
    </message>
    <message>
      <source>Waives them</source>
      <translation>放弃</translation>
    </message>
    <message>
      <source>Write a message…</source>
      <translation>写函电…</translation>
    </message>
    <message>
      <source>Write to the other banks</source>
      <translation>致函其他银行</translation>
    </message>
    <message>
      <source>Your bank's answer</source>
      <translation>贵行的答复</translation>
    </message>
    <message>
      <source>Your bank's answer to the cancellation</source>
      <translation>贵行对撤销请求的答复</translation>
    </message>
    <message>
      <source>Your confirmation and amendment {n}</source>
      <translation>贵行的保兑与修改 {n}</translation>
    </message>
  </context>
  <context>
    <name>DeskWindow</name>
    <message>
      <source>Advises, answers, examines, honours: what is asked of your bank first.</source>
      <translation>通知、答复、审单、承付：先办对贵行要求的事。</translation>
    </message>
    <message>
      <source>Amend the credit…</source>
      <translation>修改信用证…</translation>
    </message>
    <message>
      <source>Amendments</source>
      <translation>修改</translation>
    </message>
    <message>
      <source>Another officer's window</source>
      <translation>另一人员的窗口</translation>
    </message>
    <message>
      <source>Close the credit…</source>
      <translation>结清信用证…</translation>
    </message>
    <message>
      <source>Close this window</source>
      <translation>关闭此窗口</translation>
    </message>
    <message>
      <source>Counting what needs you</source>
      <translation>正在统计待您处理的事项</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>信用证</translation>
    </message>
    <message>
      <source>Credits</source>
      <translation>信用证</translation>
    </message>
    <message>
      <source>Discard this draft</source>
      <translation>放弃此草稿</translation>
    </message>
    <message>
      <source>Do what the credit asks…</source>
      <translation>办理信用证要求的事项…</translation>
    </message>
    <message>
      <source>Examine documents…</source>
      <translation>审核单据…</translation>
    </message>
    <message>
      <source>Getting ready</source>
      <translation>正在准备</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>首页</translation>
    </message>
    <message>
      <source>Honour documents…</source>
      <translation>承付单据…</translation>
    </message>
    <message>
      <source>Import message…</source>
      <translation>导入报文…</translation>
    </message>
    <message>
      <source>Makes a draft on the terms in force, to change what the amendment changes.</source>
      <translation>按现行条款建立草稿，在其中改动要修改的内容。</translation>
    </message>
    <message>
      <source>Needs me</source>
      <translation>待我处理</translation>
    </message>
    <message>
      <source>Neither the chain nor your gateway can be reached. You can read, draft and sign; it waits here.</source>
      <translation>链和网关均无法连接。您可以阅读、起草和签署；内容在本机等待发送。</translation>
    </message>
    <message>
      <source>New credit</source>
      <translation>新建信用证</translation>
    </message>
    <message>
      <source>Only a maker drafts credits. Sign in as a maker.</source>
      <translation>只有经办人可以起草信用证。请以经办人身份登录。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Presentations</source>
      <translation>交单</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>打印…</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>重新读取</translation>
    </message>
    <message>
      <source>Reading what changed</source>
      <translation>正在读取变动内容</translation>
    </message>
    <message>
      <source>Record money…</source>
      <translation>记录收付…</translation>
    </message>
    <message>
      <source>Refuse documents…</source>
      <translation>拒付单据…</translation>
    </message>
    <message>
      <source>SANDBOX · sample banks, no real obligations</source>
      <translation>沙盒环境 · 示例银行，不产生真实义务</translation>
    </message>
    <message>
      <source>Sends a message to every bank of the credit that is open.</source>
      <translation>向已打开信用证的各家银行发送函电。</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Shows each act on the credit that is open, with what proves it.</source>
      <translation>显示所打开信用证的每项指令及其证明。</translation>
    </message>
    <message>
      <source>Shows the credit that is open as pages, to be printed or saved as PDF.</source>
      <translation>将所打开的信用证显示为页面，以便打印或保存为 PDF。</translation>
    </message>
    <message>
      <source>Shows the documents under the credit that is open, and who has decided what.</source>
      <translation>显示打开的信用证下的单据，以及谁作了什么决定。</translation>
    </message>
    <message>
      <source>Shows what is amended in the credit that is open, and who has answered.</source>
      <translation>显示已打开信用证的修改内容，以及谁已答复。</translation>
    </message>
    <message>
      <source>Take documents in…</source>
      <translation>收下单据…</translation>
    </message>
    <message>
      <source>Timeline and proof</source>
      <translation>时间线与证明</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>Write to the other banks…</source>
      <translation>致函其他银行…</translation>
    </message>
  </context>
  <context>
    <name>DiagnosticsPage</name>
    <message>
      <source>Files</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Gathering files for support</source>
      <translation>正在收集供技术支持使用的文件</translation>
    </message>
    <message>
      <source>Read them before you give them to anybody. They hold no key, PIN, token, name or amount, and nothing is sent anywhere.</source>
      <translation>交给任何人之前，请先阅读。文件不含密钥、PIN 码、令牌、姓名或金额，也不会发往任何地方。</translation>
    </message>
    <message>
      <source>Save files for support</source>
      <translation>保存供技术支持使用的文件</translation>
    </message>
    <message>
      <source>Save the files…</source>
      <translation>保存文件…</translation>
    </message>
    <message>
      <source>Saving the files for support</source>
      <translation>正在保存供技术支持使用的文件</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>文件内容</translation>
    </message>
    <message>
      <source>The files are being gathered.</source>
      <translation>正在收集文件。</translation>
    </message>
    <message>
      <source>The files for support are saved.</source>
      <translation>供技术支持使用的文件已保存。</translation>
    </message>
  </context>
  <context>
    <name>Drafting</name>
    <message>
      <source>Begins a draft on the pattern of one that you saved.</source>
      <translation>按您保存的模板起草。</translation>
    </message>
    <message>
      <source>Begins a draft with the terms of this credit; number and days are its own.</source>
      <translation>以此信用证的条款起草；编号和日期另定。</translation>
    </message>
    <message>
      <source>Compare with the message</source>
      <translation>与报文对照</translation>
    </message>
    <message>
      <source>Copy as new credit</source>
      <translation>复制为新信用证</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>信用证</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>草稿</translation>
    </message>
    <message>
      <source>Keeps this draft as a pattern for others.</source>
      <translation>将此草稿保存为模板，供以后使用。</translation>
    </message>
    <message>
      <source>New from template…</source>
      <translation>从模板新建…</translation>
    </message>
    <message>
      <source>Nothing was changed since it was opened.</source>
      <translation>打开后没有任何更改。</translation>
    </message>
    <message>
      <source>Nothing was undone.</source>
      <translation>没有撤销过任何步骤。</translation>
    </message>
    <message>
      <source>Only a maker drafts credits. Sign in as a maker.</source>
      <translation>只有经办可以起草信用证。请以经办身份登录。</translation>
    </message>
    <message>
      <source>Open a credit, or choose one in the table.</source>
      <translation>请打开一份信用证，或在表格中选择一份。</translation>
    </message>
    <message>
      <source>Open a draft first.</source>
      <translation>请先打开一份草稿。</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Save as template…</source>
      <translation>另存为模板…</translation>
    </message>
    <message>
      <source>Shows the message that this draft was imported from, field by field, beside the form.</source>
      <translation>在表单旁逐字段显示此草稿所导入的报文。</translation>
    </message>
    <message>
      <source>Shows what this draft was at earlier times, and brings it back.</source>
      <translation>显示此草稿先前的样子，并可恢复。</translation>
    </message>
    <message>
      <source>There is nothing to undo here.</source>
      <translation>此处没有可撤销的内容。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Undo: {step}</source>
      <translation>撤销：{step}</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>版本</translation>
    </message>
  </context>
  <context>
    <name>DrawingSide</name>
    <message>
      <source>1 to look at</source>
      <translation>1 项待查看</translation>
    </message>
    <message>
      <source>Another person will check it.</source>
      <translation>将由另一人复核。</translation>
    </message>
    <message>
      <source>Available after it</source>
      <translation>其后可用余额</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>余额</translation>
    </message>
    <message>
      <source>Drawn before</source>
      <translation>此前已支取</translation>
    </message>
    <message>
      <source>Last day for presentation: {day}.</source>
      <translation>最迟交单日：{day}。</translation>
    </message>
    <message>
      <source>Nothing found against it so far</source>
      <translation>目前未发现问题</translation>
    </message>
    <message>
      <source>Review and sign…</source>
      <translation>查看并签署…</translation>
    </message>
    <message>
      <source>This presentation</source>
      <translation>本次交单</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>待查看</translation>
    </message>
    <message>
      <source>Undertaken</source>
      <translation>承诺金额</translation>
    </message>
    <message>
      <source>When they count</source>
      <translation>何时视为收到</translation>
    </message>
    <message>
      <source>{amount} more than is left is claimed: it is recorded so, and stands outside the undertaking.</source>
      <translation>索偿金额超出余额 {amount}：照实记录，超出部分不在承诺之内。</translation>
    </message>
    <message>
      <source>{n} to look at</source>
      <translation>{n} 项待查看</translation>
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <source>18 Feb 2027</source>
      <translation>2027年2月18日</translation>
    </message>
    <message>
      <source>; </source>
      <translation>；</translation>
    </message>
    <message>
      <source>A checker</source>
      <translation>复核人</translation>
    </message>
    <message>
      <source>Allowed</source>
      <translation>允许</translation>
    </message>
    <message>
      <source>Amendment of {reference}</source>
      <translation>{reference} 的修改</translation>
    </message>
    <message>
      <source>Amount, availability</source>
      <translation>金额与兑用</translation>
    </message>
    <message>
      <source>Banks</source>
      <translation>银行</translation>
    </message>
    <message>
      <source>By acceptance</source>
      <translation>承兑</translation>
    </message>
    <message>
      <source>By deferred payment</source>
      <translation>延期付款</translation>
    </message>
    <message>
      <source>By mixed payment</source>
      <translation>混合付款</translation>
    </message>
    <message>
      <source>By negotiation</source>
      <translation>议付</translation>
    </message>
    <message>
      <source>By payment at sight</source>
      <translation>即期付款</translation>
    </message>
    <message>
      <source>Conditional</source>
      <translation>有条件</translation>
    </message>
    <message>
      <source>Conditions, charges</source>
      <translation>条件与费用</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>保兑</translation>
    </message>
    <message>
      <source>Copied from a draft without a number</source>
      <translation>复制自无编号的草稿</translation>
    </message>
    <message>
      <source>Copied from {name}</source>
      <translation>复制自 {name}</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>信用证</translation>
    </message>
    <message>
      <source>Dates and places</source>
      <translation>日期与地点</translation>
    </message>
    <message>
      <source>Documents required</source>
      <translation>所需单据</translation>
    </message>
    <message>
      <source>Done again: {step}</source>
      <translation>已重做：{step}</translation>
    </message>
    <message>
      <source>Draft {reference}</source>
      <translation>草稿 {reference}</translation>
    </message>
    <message>
      <source>Draws from {least} to {most} (art. 30).</source>
      <translation>支取金额介于 {least} 与 {most} 之间（第30条）。</translation>
    </message>
    <message>
      <source>Examining the draft</source>
      <translation>正在检查草稿</translation>
    </message>
    <message>
      <source>Fill in 1 field more.</source>
      <translation>还需填写 1 个字段。</translation>
    </message>
    <message>
      <source>Fill in {n} fields more.</source>
      <translation>还需填写 {n} 个字段。</translation>
    </message>
    <message>
      <source>Finish the field you are in.</source>
      <translation>请完成当前字段。</translation>
    </message>
    <message>
      <source>From the template {name}</source>
      <translation>来自模板 {name}</translation>
    </message>
    <message>
      <source>Goods</source>
      <translation>货物</translation>
    </message>
    <message>
      <source>Irrevocable</source>
      <translation>不可撤销</translation>
    </message>
    <message>
      <source>Irrevocable, transferable</source>
      <translation>不可撤销，可转让</translation>
    </message>
    <message>
      <source>It has been submitted.</source>
      <translation>已经提交。</translation>
    </message>
    <message>
      <source>It was refused</source>
      <translation>已被拒绝</translation>
    </message>
    <message>
      <source>It was written in {old} and is in the form of {new} now: look at the parties.</source>
      <translation>它原按{old}书写，现已改为{new}的格式：请查看各当事方。</translation>
    </message>
    <message>
      <source>May add</source>
      <translation>可加保兑</translation>
    </message>
    <message>
      <source>Mend</source>
      <translation>修改</translation>
    </message>
    <message>
      <source>Mend 1 finding first.</source>
      <translation>请先修改 1 个问题。</translation>
    </message>
    <message>
      <source>Mend {n} findings first.</source>
      <translation>请先修改 {n} 个问题。</translation>
    </message>
    <message>
      <source>Not allowed</source>
      <translation>不允许</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>Not saved yet</source>
      <translation>尚未保存</translation>
    </message>
    <message>
      <source>Not stated</source>
      <translation>未载明</translation>
    </message>
    <message>
      <source>Nothing to look at</source>
      <translation>没有待查看的问题</translation>
    </message>
    <message>
      <source>Noting what was read</source>
      <translation>正在记录已读内容</translation>
    </message>
    <message>
      <source>Other rules</source>
      <translation>其他规则</translation>
    </message>
    <message>
      <source>Parties</source>
      <translation>当事人</translation>
    </message>
    <message>
      <source>Redo: {step}</source>
      <translation>重做：{step}</translation>
    </message>
    <message>
      <source>Replace with a blank</source>
      <translation>改为空格</translation>
    </message>
    <message>
      <source>Replace with {new}</source>
      <translation>改为 {new}</translation>
    </message>
    <message>
      <source>SWIFT</source>
      <translation>SWIFT</translation>
    </message>
    <message>
      <source>SWIFT release</source>
      <translation>SWIFT 版本</translation>
    </message>
    <message>
      <source>Saved {time}</source>
      <translation>已于 {time} 保存</translation>
    </message>
    <message>
      <source>Sealing and signing…</source>
      <translation>正在密封并签署…</translation>
    </message>
    <message>
      <source>Shipment</source>
      <translation>装运</translation>
    </message>
    <message>
      <source>Stands as issued: no amendment changes it.</source>
      <translation>保持开证时原样：任何修改都不能更改。</translation>
    </message>
    <message>
      <source>Still names the old credit: {fields}.</source>
      <translation>仍提到原信用证：{fields}。</translation>
    </message>
    <message>
      <source>Submitted</source>
      <translation>已提交</translation>
    </message>
    <message>
      <source>Submitting the credit</source>
      <translation>正在提交信用证</translation>
    </message>
    <message>
      <source>Take it out</source>
      <translation>删去</translation>
    </message>
    <message>
      <source>Taken out, since it no longer holds: {fields}.</source>
      <translation>已删除不再适用的内容：{fields}。</translation>
    </message>
    <message>
      <source>The credit number is the next of your series, the date of issue is today.</source>
      <translation>信用证编号取您编号序列的下一号，开证日期为今天。</translation>
    </message>
    <message>
      <source>The ledger</source>
      <translation>账本</translation>
    </message>
    <message>
      <source>Undo: {step}</source>
      <translation>撤销：{step}</translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>已撤销：{step}</translation>
    </message>
    <message>
      <source>Whose field formats the message keeps.</source>
      <translation>报文采用该版本的字段格式。</translation>
    </message>
    <message>
      <source>Without</source>
      <translation>不保兑</translation>
    </message>
    <message>
      <source>You sign as maker. Once its checkers have signed too, {bank} is bound to honour up to {amount} ({words}) for complying documents presented by {day} in {place}.</source>
      <translation>您以经办人身份签署。复核人也签署后，{bank} 即受约束，对在{day}前于 {place} 提交的相符单据承付，最高金额 {amount}（{words}）。</translation>
    </message>
    <message>
      <source>You sign as maker; it counts once its checkers have signed too.</source>
      <translation>您以经办人身份签署；复核人也签署后才生效。</translation>
    </message>
    <message>
      <source>customer as applicant</source>
      <translation>客户作为申请人</translation>
    </message>
    <message>
      <source>imported from {name}</source>
      <translation>导入自 {name}</translation>
    </message>
    <message>
      <source>nothing open</source>
      <translation>没有未决事项</translation>
    </message>
    <message>
      <source>older version restored</source>
      <translation>已恢复旧版本</translation>
    </message>
    <message>
      <source>to fill in</source>
      <translation>待填写</translation>
    </message>
    <message>
      <source>{field} mended</source>
      <translation>已修正 {field}</translation>
    </message>
    <message>
      <source>{field} taken over</source>
      <translation>已采用{field}</translation>
    </message>
    <message>
      <source>{lines} of {limit} lines</source>
      <translation>{lines}/{limit} 行</translation>
    </message>
    <message>
      <source>{n} days before expiry; it never moves (art. 29c).</source>
      <translation>到期日前 {n} 天；该日不顺延（第29条c款）。</translation>
    </message>
    <message>
      <source>{n} of {limit} characters</source>
      <translation>{n} / {limit} 个字符</translation>
    </message>
    <message>
      <source>{n} to fill in</source>
      <translation>{n} 项待填写</translation>
    </message>
    <message>
      <source>{n} to look at</source>
      <translation>{n} 项待查看</translation>
    </message>
    <message>
      <source>{n} to mend</source>
      <translation>{n} 项待修改</translation>
    </message>
    <message>
      <source>{tag} line {line}</source>
      <translation>{tag} 第 {line} 行</translation>
    </message>
    <message>
      <source>{who} sent it back</source>
      <translation>由 {who} 退回</translation>
    </message>
    <message>
      <source>{words}.</source>
      <translation>{words}。</translation>
    </message>
  </context>
  <context>
    <name>EditorPage</name>
    <message>
      <source>Opening the draft</source>
      <translation>正在打开草稿</translation>
    </message>
    <message>
      <source>Opening the draft…</source>
      <translation>正在打开草稿…</translation>
    </message>
  </context>
  <context>
    <name>Effects</name>
    <message>
      <source>*It deals with the documents as the presenter instructed before.*</source>
      <translation>*该行按交单人先前的指示处理单据。*</translation>
    </message>
    <message>
      <source>*It holds the documents until the presenter instructs it.*</source>
      <translation>*该行持有单据，直至交单人给出指示。*</translation>
    </message>
    <message>
      <source>*It holds the documents* until the applicant waives the discrepancies and it agrees, or the presenter instructs it before.</source>
      <translation>*该行持有单据*，直至申请人放弃不符点且该行同意，或交单人先行给出指示。</translation>
    </message>
    <message>
      <source>*It returns the documents.*</source>
      <translation>*该行退回单据。*</translation>
    </message>
    <message>
      <source>*{bank} accepts the draft of presentation {n} over {honoured}* ({honoured_words}) *and pays it on {maturity}.*</source>
      <translation>*{bank} 承兑交单 {n} 的汇票，金额 {honoured}*（{honoured_words}），*并于{maturity}付款。*</translation>
    </message>
    <message>
      <source>*{bank} agrees that the credit, and with it its confirmation, is cancelled* once the beneficiary agrees (UCP 600 art. 10a).</source>
      <translation>*{bank} 同意撤销信用证及其保兑*，自受益人同意时起（UCP 600 第10条a款）。</translation>
    </message>
    <message>
      <source>*{bank} asks to cancel the credit.* It stands as it is until the beneficiary agrees, and the confirming bank where one has confirmed (UCP 600 art. 10a).</source>
      <translation>*{bank} 请求撤销信用证。*在受益人同意之前，以及已保兑时在保兑行同意之前，信用证保持不变（UCP 600 第10条a款）。</translation>
    </message>
    <message>
      <source>*{bank} asks to take amendment {n} back.* It is bound by it until the beneficiary agrees (UCP 600 art. 10b).</source>
      <translation>*{bank} 请求撤回修改 {n}。*在受益人同意之前，仍受其约束（UCP 600 第10条b款）。</translation>
    </message>
    <message>
      <source>*{bank} closes credit {reference}.* Nothing can be presented, amended or drawn under it any more, and *{available}* that were not drawn lapse. What is still to be paid can be recorded later, too.</source>
      <translation>*{bank} 结清信用证 {reference}。*此后不能再交单、修改或支取，未支取的 *{available}* 失效。尚待支付的款项以后仍可记录。</translation>
    </message>
    <message>
      <source>*{bank} does not agree that the credit is cancelled* (UCP 600 art. 10a). The request ends, and credit and confirmation stand as they are.</source>
      <translation>*{bank} 不同意撤销信用证*（UCP 600 第10条a款）。请求即告终结，信用证与保兑保持不变。</translation>
    </message>
    <message>
      <source>*{bank} does not extend its confirmation to amendment {n}* and tells {issuing} and the beneficiary so (UCP 600 art. 10b). Its confirmation stands as it is: up to *{kept_amount}* by *{kept_day}*.</source>
      <translation>*{bank} 不将其保兑扩展至修改 {n}*，并告知 {issuing} 和受益人（UCP 600 第10条b款）。其保兑保持不变：最高 *{kept_amount}*，至 *{kept_day}*。</translation>
    </message>
    <message>
      <source>*{bank} does not waive the discrepancies of presentation {n}* (UCP 600 art. 16b). It may still waive them later.</source>
      <translation>*{bank} 不放弃交单 {n} 的不符点*（UCP 600 第16条b款）。以后仍可放弃。</translation>
    </message>
    <message>
      <source>*{bank} extends its confirmation to amendment {n}* and is bound by it from then on (UCP 600 art. 10b): once the beneficiary accepts it, up to *{amount}* ({words}) for complying documents presented by *{day} in {place}*.</source>
      <translation>*{bank} 将其保兑扩展至修改 {n}*，并自此受其约束（UCP 600 第10条b款）：受益人接受后，对在*{day}前于 {place}* 提交的相符单据，最高 *{amount}*（{words}）。</translation>
    </message>
    <message>
      <source>*{bank} finds presentation {n} discrepant.* That refuses nothing yet: notice of refusal is an act of its own, and its time limit goes on (UCP 600 art. 16).</source>
      <translation>*{bank} 认定交单 {n} 不符。*这还不是拒付：拒付通知是单独的指令，其期限继续计算（UCP 600 第16条）。</translation>
    </message>
    <message>
      <source>*{bank} finds that presentation {n} over {claimed} complies* (UCP 600 art. 14, 15).</source>
      <translation>*{bank} 认定金额 {claimed} 的交单 {n} 相符*（UCP 600 第14、15条）。</translation>
    </message>
    <message>
      <source>*{bank} honours presentation {n} by paying {honoured}* ({honoured_words}) at sight.</source>
      <translation>*{bank} 承付交单 {n}，即期付款 {honoured}*（{honoured_words}）。</translation>
    </message>
    <message>
      <source>*{bank} honours presentation {n} with {honoured}* ({honoured_words}).</source>
      <translation>*{bank} 承付交单 {n}，金额 {honoured}*（{honoured_words}）。</translation>
    </message>
    <message>
      <source>*{bank} negotiates presentation {n}, buying documents for {honoured}* ({honoured_words}).</source>
      <translation>*{bank} 议付交单 {n}，以 {honoured} 买入单据*（{honoured_words}）。</translation>
    </message>
    <message>
      <source>*{bank} received the documents of presentation {n} on {received}.*</source>
      <translation>*{bank} 于{received}收到交单 {n} 的单据。*</translation>
    </message>
    <message>
      <source>*{bank} records that it paid {amount}* ({words}) on presentation {n}, value {value}.</source>
      <translation>*{bank} 记录已付款 {amount}*（{words}），交单 {n}，起息日{value}。</translation>
    </message>
    <message>
      <source>*{bank} records that it prepaid {amount}* ({words}) on presentation {n} before maturity, value {value} (UCP 600 art. 12b).</source>
      <translation>*{bank} 记录已在到期前提前付款 {amount}*（{words}），交单 {n}，起息日{value}（UCP 600 第12条b款）。</translation>
    </message>
    <message>
      <source>*{bank} records that it received {amount}* ({words}) for presentation {n}, value {value}.</source>
      <translation>*{bank} 记录已收款 {amount}*（{words}），交单 {n}，起息日{value}。</translation>
    </message>
    <message>
      <source>*{bank} refuses to honour presentation {n}* over {claimed}, for every discrepancy stated below (UCP 600 art. 16c). Notice was given on {given}, once: nothing can be added later.</source>
      <translation>*{bank} 拒绝承付交单 {n}*，金额 {claimed}，理由为下列每个不符点（UCP 600 第16条c款）。通知于{given}一次发出：以后不能再补充。</translation>
    </message>
    <message>
      <source>*{bank} returns the documents of presentation {n}* to {presenter} (UCP 600 art. 16e). It can't honour on them any more.</source>
      <translation>*{bank} 将交单 {n} 的单据退回* {presenter}（UCP 600 第16条e款）。此后不能再凭其承付。</translation>
    </message>
    <message>
      <source>*{bank} tells {beneficiary}* of credit {number} of {issuing} over *{amount}* ({words}), and that it is genuine as far as {bank} can see (UCP 600 art. 9). {bank} does not undertake to pay.</source>
      <translation>*{bank} 通知 {beneficiary}* 由 {issuing} 开立的信用证 {number}，金额 *{amount}*（{words}），并表明就 {bank} 所能查明，其表面真实（UCP 600 第9条）。{bank} 不承担付款责任。</translation>
    </message>
    <message>
      <source>*{bank} tells {issuing} that it does not confirm the credit* (UCP 600 art. 8d). The credit stands as {issuing} issued it, and {bank} does not undertake to pay. This answer is given once.</source>
      <translation>*{bank} 告知 {issuing} 不保兑信用证*（UCP 600 第8条d款）。信用证仍按 {issuing} 开立的内容有效，{bank} 不承担付款责任。此答复只作一次。</translation>
    </message>
    <message>
      <source>*{bank} tells {issuing} what is discrepant in presentation {n} and asks whether it may honour.* It is asked once.</source>
      <translation>*{bank} 告知 {issuing} 交单 {n} 的不符之处，并询问可否承付。*只询问一次。</translation>
    </message>
    <message>
      <source>*{bank} took documents over {amount}* ({words}) in on {received}, as presentation {n} under credit {reference}. It undertakes nothing by that: what is late or overdrawn is recorded, and judged when the documents are examined.</source>
      <translation>*{bank} 于{received}收下单据，金额 {amount}*（{words}），作为信用证 {reference} 下的交单 {n}。该行并不因此作出承诺：逾期或超支如实记录，待审单时判断。</translation>
    </message>
    <message>
      <source>*{bank} undertakes irrevocably, besides {issuing},* to honour or negotiate up to *{amount}* ({words}) for complying documents presented by *{day} in {place}* (UCP 600 art. 8). It cannot be withdrawn without the beneficiary.</source>
      <translation>*{bank} 在 {issuing} 之外不可撤销地承诺*，对在*{day}前于 {place}* 提交的相符单据承付或议付，最高 *{amount}*（{words}）（UCP 600 第8条）。未经受益人同意不得撤回。</translation>
    </message>
    <message>
      <source>*{bank} undertakes to pay {honoured}* ({honoured_words}) *on {maturity}* on presentation {n}, as deferred payment.</source>
      <translation>*{bank} 承诺就交单 {n} 支付 {honoured}*（{honoured_words}），*付款日为{maturity}*，方式为延期付款。</translation>
    </message>
    <message>
      <source>*{bank} waives the discrepancies of presentation {n}* over {claimed} ({claimed_words}) (UCP 600 art. 16b). They can't be held against it any more, and the waiver can't be taken back.</source>
      <translation>*{bank} 放弃交单 {n} 的不符点*，金额 {claimed}（{claimed_words}）（UCP 600 第16条b款）。此后不能再以其为由拒付，放弃也不能收回。</translation>
    </message>
    <message>
      <source>*{bank} writes to the other banks of credit {number}.* It is kept with the credit and changes nobody's undertaking.</source>
      <translation>*{bank} 致函信用证 {number} 的其他银行。*该函电随信用证保存，不改变任何一方的承诺。</translation>
    </message>
    <message>
      <source>After it *{after}* of its undertaking are left to be drawn.</source>
      <translation>此后其承诺尚余 *{after}* 可供支取。</translation>
    </message>
    <message>
      <source>Its own time to refuse goes on (UCP 600 art. 16).</source>
      <translation>其自身的拒付期限继续计算（UCP 600 第16条）。</translation>
    </message>
    <message>
      <source>Its time to refuse runs from then: five banking days after the day of receipt (UCP 600 art. 14b). This is recorded once.</source>
      <translation>其拒付期限自此起算：收单日之后的五个银行工作日（UCP 600 第14条b款）。此项只记录一次。</translation>
    </message>
    <message>
      <source>Of that *{outside} stand beside the undertaking*, in excess of the credit.</source>
      <translation>其中 *{outside} 列在承诺之外*，超出信用证金额。</translation>
    </message>
    <message>
      <source>The documents fit only with *amendment {accepted}*, which is accepted by that (UCP 600 art. 10c).</source>
      <translation>单据仅在计入*修改 {accepted}* 时相符，该修改即由此被接受（UCP 600 第10条c款）。</translation>
    </message>
    <message>
      <source>The other banks of the credit may honour on it, too.</source>
      <translation>信用证的其他银行也可凭此承付。</translation>
    </message>
    <message>
      <source>What it drew on the credit is available again.</source>
      <translation>其在信用证下支取的金额重新可用。</translation>
    </message>
    <message>
      <source>{bank} did not undertake to honour: it does so on its own account (UCP 600 art. 12).</source>
      <translation>{bank} 未承诺承付：其自担风险这样做（UCP 600 第12条）。</translation>
    </message>
    <message>
      <source>{bank} passes on the beneficiary's word: *{beneficiary} accepts amendment {n}*, whole (UCP 600 art. 10c, 10e). From then on {issuing} honours up to *{amount}* ({words}) for complying documents presented by *{day} in {place}*.</source>
      <translation>{bank} 转达受益人的意见：*{beneficiary} 接受修改 {n}* 的全部内容（UCP 600 第10条c、e款）。自此 {issuing} 对在*{day}前于 {place}* 提交的相符单据承付，最高 *{amount}*（{words}）。</translation>
    </message>
    <message>
      <source>{bank} passes on the beneficiary's word: *{beneficiary} agrees that amendment {n} is taken back*. It ends, and the credit stands as it is: up to *{kept_amount}* by *{kept_day}* (UCP 600 art. 10).</source>
      <translation>{bank} 转达受益人的意见：*{beneficiary} 同意撤回修改 {n}*。该修改即告终结，信用证保持不变：最高 *{kept_amount}*，至 *{kept_day}*（UCP 600 第10条）。</translation>
    </message>
    <message>
      <source>{bank} passes on the beneficiary's word: *{beneficiary} agrees that the credit is cancelled* (UCP 600 art. 10a). It ends once the confirming bank, where one has confirmed, agrees too.</source>
      <translation>{bank} 转达受益人的意见：*{beneficiary} 同意撤销信用证*（UCP 600 第10条a款）。如有保兑行已保兑，待其也同意后信用证即告终结。</translation>
    </message>
    <message>
      <source>{bank} passes on the beneficiary's word: *{beneficiary} refuses amendment {n}*. It ends, and the credit stands as it is: up to *{kept_amount}* by *{kept_day}* (UCP 600 art. 10c).</source>
      <translation>{bank} 转达受益人的意见：*{beneficiary} 拒绝修改 {n}*。该修改即告终结，信用证保持不变：最高 *{kept_amount}*，至 *{kept_day}*（UCP 600 第10条c款）。</translation>
    </message>
    <message>
      <source>{rest} of what is claimed are then still to come.</source>
      <translation>索款中尚有 {rest} 待收。</translation>
    </message>
    <message>
      <source>{rest} of what it honoured are then still to be paid.</source>
      <translation>其承付款项中尚有 {rest} 待付。</translation>
    </message>
  </context>
  <context>
    <name>Entrance</name>
    <message>
      <source>Letters of credit between banks, on a ledger that none of them owns</source>
      <translation>银行之间的信用证，记录在不属于任何一方的账本上</translation>
    </message>
  </context>
  <context>
    <name>Examining</name>
    <message>
      <source>1 discrepancy</source>
      <translation>1 处不符点</translation>
    </message>
    <message>
      <source>; </source>
      <translation>；</translation>
    </message>
    <message>
      <source>Complies</source>
      <translation>相符</translation>
    </message>
    <message>
      <source>Complying</source>
      <translation>相符</translation>
    </message>
    <message>
      <source>Discrepant</source>
      <translation>不符</translation>
    </message>
    <message>
      <source>Discrepant: 1</source>
      <translation>不符：1 处</translation>
    </message>
    <message>
      <source>Discrepant: {n}</source>
      <translation>不符：{n} 处</translation>
    </message>
    <message>
      <source>Does not apply</source>
      <translation>不适用</translation>
    </message>
    <message>
      <source>None was found among the documents presented.</source>
      <translation>所交单据中未找到。</translation>
    </message>
    <message>
      <source>Not looked at</source>
      <translation>未审</translation>
    </message>
    <message>
      <source>Not presented</source>
      <translation>未提交</translation>
    </message>
    <message>
      <source>Presented: {titles}.</source>
      <translation>已提交：{titles}。</translation>
    </message>
    <message>
      <source>Presented: {title}, originals {originals}, copies {copies}.</source>
      <translation>已提交：{title}，正本 {originals} 份，副本 {copies} 份。</translation>
    </message>
    <message>
      <source>State each discrepancy in the notice.</source>
      <translation>请在通知中列明每处不符点。</translation>
    </message>
    <message>
      <source>The presentation as a whole</source>
      <translation>交单整体</translation>
    </message>
    <message>
      <source>To be known</source>
      <translation>供知悉</translation>
    </message>
    <message>
      <source>{n} discrepancies</source>
      <translation>{n} 处不符点</translation>
    </message>
    <message>
      <source>{n} of {m} to look at</source>
      <translation>待审 {n} / {m}</translation>
    </message>
  </context>
  <context>
    <name>ExaminingPage</name>
    <message>
      <source>Can't be examined</source>
      <translation>不能审核</translation>
    </message>
    <message>
      <source>Examine presentation {n}</source>
      <translation>审核交单 {n}</translation>
    </message>
    <message>
      <source>Parts of the examination</source>
      <translation>审核部分</translation>
    </message>
    <message>
      <source>Reading a presentation</source>
      <translation>正在读取交单</translation>
    </message>
    <message>
      <source>Sealing and signing an act</source>
      <translation>正在封装并签署指令</translation>
    </message>
    <message>
      <source>Sealing and signing…</source>
      <translation>正在封装并签署…</translation>
    </message>
    <message>
      <source>Sign the finding</source>
      <translation>签署审核结论</translation>
    </message>
    <message>
      <source>The documents are discrepant</source>
      <translation>单据不符</translation>
    </message>
    <message>
      <source>The documents comply</source>
      <translation>单据相符</translation>
    </message>
  </context>
  <context>
    <name>FieldFrame</name>
    <message>
      <source>Mend</source>
      <translation>修改</translation>
    </message>
    <message>
      <source>a line has {longest} characters, {width} fit</source>
      <translation>有一行含 {longest} 个字符，每行限 {width} 个</translation>
    </message>
    <message>
      <source>{lines} of {limit} lines · {width} characters each</source>
      <translation>{lines}/{limit} 行 · 每行 {width} 个字符</translation>
    </message>
    <message>
      <source>{lines} of {limit} lines: {over} too many</source>
      <translation>{lines} / {limit} 行：多出 {over} 行</translation>
    </message>
    <message>
      <source>{n} of {limit}</source>
      <translation>{n} / {limit}</translation>
    </message>
    <message>
      <source>{n} of {limit}: {over} too many</source>
      <translation>{n} / {limit}：多出 {over} 个</translation>
    </message>
  </context>
  <context>
    <name>FieldTable</name>
    <message>
      <source>As amended</source>
      <translation>修改后</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>字段</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>字段</translation>
    </message>
    <message>
      <source>Last credit of this customer, {last}</source>
      <translation>该客户的上一笔信用证，{last}</translation>
    </message>
    <message>
      <source>No earlier credit of this customer</source>
      <translation>此客户没有更早的信用证</translation>
    </message>
    <message>
      <source>Stands now</source>
      <translation>现为</translation>
    </message>
    <message>
      <source>This credit</source>
      <translation>本信用证</translation>
    </message>
    <message>
      <source>This presentation</source>
      <translation>此次交单</translation>
    </message>
  </context>
  <context>
    <name>FinalChange</name>
    <message>
      <source>Failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>暂缓发送</translation>
    </message>
    <message>
      <source>On {moment}, this desk saw that the chain has other blocks from block {block} on than those that were final here. In the old ones stood {count} of the ledger's entries.</source>
      <translation>{moment}，本工作台发现自区块 {block} 起，链上的区块与本机已终局的区块不同。原区块中含账本条目 {count} 个。</translation>
    </message>
    <message>
      <source>Recorded again, final</source>
      <translation>已重新记录，已终局</translation>
    </message>
    <message>
      <source>Recorded again, not final</source>
      <translation>已重新记录，尚未终局</translation>
    </message>
    <message>
      <source>Reorganised · sent again</source>
      <translation>链重组 · 已重新发送</translation>
    </message>
    <message>
      <source>The new blocks are read and checked like any others. An entry that is not in them again has no effect; acts of your bank that were struck out are sent again while they are valid and still fit.</source>
      <translation>新区块照常读取和核对。未再出现在新区块中的条目不生效；贵行被移出的指令，只要仍有效且仍适用，将重新发送。</translation>
    </message>
    <message>
      <source>The new blocks don't follow from any that this desk knows. It keeps what it proved and signs nothing until your administrator has cleared this.</source>
      <translation>新区块与本工作台已知的任何区块均不衔接。本工作台保留已证明的内容，在管理员处理之前不签署任何内容。</translation>
    </message>
  </context>
  <context>
    <name>FinalChangePage</name>
    <message>
      <source>Acknowledge what changed</source>
      <translation>确认已知悉变动</translation>
    </message>
    <message>
      <source>Acknowledging what changed</source>
      <translation>正在确认变动</translation>
    </message>
    <message>
      <source>Acknowledging writes a line into your audit log and lets you sign again.</source>
      <translation>确认后将在您的审计日志中记一笔，您即可继续签署。</translation>
    </message>
    <message>
      <source>Acts of your bank that were struck out</source>
      <translation>贵行被移出的指令</translation>
    </message>
    <message>
      <source>Final blocks were replaced</source>
      <translation>已终局的区块被替换</translation>
    </message>
    <message>
      <source>None of your bank's acts stood in them.</source>
      <translation>其中没有贵行的指令。</translation>
    </message>
    <message>
      <source>Reading what changed</source>
      <translation>正在读取变动内容</translation>
    </message>
  </context>
  <context>
    <name>FinalChangeWatch</name>
    <message>
      <source>Looking for replaced blocks</source>
      <translation>正在查找被替换的区块</translation>
    </message>
    <message>
      <source>See what changed</source>
      <translation>查看变动</translation>
    </message>
    <message>
      <source>The chain replaced final blocks, from block {block} on. See what changed before you sign anything.</source>
      <translation>自区块 {block} 起，链替换了已终局的区块。签署任何内容之前，请先查看变动。</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Close the search</source>
      <translation>关闭搜索</translation>
    </message>
    <message>
      <source>Find in this text</source>
      <translation>在此文中查找</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>下一处</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <source>Place before</source>
      <translation>上一处</translation>
    </message>
    <message>
      <source>{k} of {n}</source>
      <translation>{k}/{n}</translation>
    </message>
  </context>
  <context>
    <name>Foot</name>
    <message>
      <source>Another person will check it.</source>
      <translation>将由另一人复核。</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Compare source</source>
      <translation>对照原文</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Submit for checking…</source>
      <translation>提交复核…</translation>
    </message>
    <message>
      <source>{n} in view</source>
      <translation>当前显示 {n} 笔</translation>
    </message>
    <message>
      <source>{n} selected</source>
      <translation>已选 {n} 笔</translation>
    </message>
  </context>
  <context>
    <name>Form</name>
    <message>
      <source>Customers…</source>
      <translation>客户…</translation>
    </message>
    <message>
      <source>Kept aside: the release has no place for it</source>
      <translation>另存：该版本没有此字段的位置</translation>
    </message>
    <message>
      <source>Members…</source>
      <translation>成员行…</translation>
    </message>
  </context>
  <context>
    <name>HashLabel</name>
    <message>
      <source>Copy {name}</source>
      <translation>复制{name}</translation>
    </message>
  </context>
  <context>
    <name>HelpPage</name>
    <message>
      <source>Keys</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>No page has these words.</source>
      <translation>没有页面含有这些字词。</translation>
    </message>
    <message>
      <source>Search help</source>
      <translation>搜索帮助</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>开始导览</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>主题</translation>
    </message>
  </context>
  <context>
    <name>HistoryButtons</name>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>版本</translation>
    </message>
  </context>
  <context>
    <name>Home</name>
    <message>
      <source>All is answered. You can go on with what you began.</source>
      <translation>均已处理。您可以继续已开始的工作。</translation>
    </message>
    <message>
      <source>All is done. What comes to need you appears here by itself.</source>
      <translation>全部完成。需要您处理的事项会自动出现在这里。</translation>
    </message>
    <message>
      <source>Chain</source>
      <translation>链</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>到期</translation>
    </message>
    <message>
      <source>Latest shipment</source>
      <translation>最迟装运日</translation>
    </message>
    <message>
      <source>Nothing needs you now</source>
      <translation>目前没有需要您处理的事项</translation>
    </message>
    <message>
      <source>Nothing of it lapses. What has waited longest comes first.</source>
      <translation>均不会失效。等待最久的排在最前。</translation>
    </message>
    <message>
      <source>One thing needs you now</source>
      <translation>有一件事需要您处理</translation>
    </message>
    <message>
      <source>To be advised by {bank}</source>
      <translation>待 {bank} 通知</translation>
    </message>
    <message>
      <source>Waits for signatures</source>
      <translation>等待签名</translation>
    </message>
    <message>
      <source>What comes first lapses on {moment}.</source>
      <translation>最先的一项将于 {moment} 失效。</translation>
    </message>
    <message>
      <source>Without a number</source>
      <translation>无编号</translation>
    </message>
    <message>
      <source>Your copy of the ledger</source>
      <translation>您的账本副本</translation>
    </message>
    <message>
      <source>agrees with the Journal</source>
      <translation>与日志簿一致</translation>
    </message>
    <message>
      <source>all {n} entries checked</source>
      <translation>全部 {n} 个条目已核对</translation>
    </message>
    <message>
      <source>entry {n}, head {head}</source>
      <translation>条目 {n}，头哈希 {head}</translation>
    </message>
    <message>
      <source>final</source>
      <translation>已终局</translation>
    </message>
    <message>
      <source>for {age}</source>
      <translation>已等待 {age}</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>刚刚</translation>
    </message>
    <message>
      <source>newest block {block}</source>
      <translation>最新区块 {block}</translation>
    </message>
    <message>
      <source>nothing read yet</source>
      <translation>尚未读取</translation>
    </message>
    <message>
      <source>today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>明天</translation>
    </message>
    <message>
      <source>{age} ago</source>
      <translation>{age} 前</translation>
    </message>
    <message>
      <source>{bank} answers amendment {n}</source>
      <translation>由{bank}答复第{n}号修改</translation>
    </message>
    <message>
      <source>{bank} confirms or declines</source>
      <translation>由{bank}保兑或拒绝保兑</translation>
    </message>
    <message>
      <source>{bank} examines documents {n}</source>
      <translation>{bank} 审核单据 {n}</translation>
    </message>
    <message>
      <source>{bank} extends to amendment {n} or not</source>
      <translation>由{bank}决定是否将保兑扩展至第{n}号修改</translation>
    </message>
    <message>
      <source>{bank} honours documents {n}</source>
      <translation>{bank} 承付单据 {n}</translation>
    </message>
    <message>
      <source>{bank} receives documents {n}</source>
      <translation>{bank} 收到单据 {n}</translation>
    </message>
    <message>
      <source>{bank} refuses documents {n} or waives</source>
      <translation>{bank} 拒付单据 {n} 或放弃不符点</translation>
    </message>
    <message>
      <source>{bank} settles documents {n}</source>
      <translation>{bank} 结算单据 {n}</translation>
    </message>
    <message>
      <source>{bank} waives discrepancies {n} or not</source>
      <translation>{bank} 是否放弃不符点 {n}</translation>
    </message>
    <message>
      <source>{n} days left</source>
      <translation>剩余 {n} 天</translation>
    </message>
    <message>
      <source>{n} entries are not as they should be</source>
      <translation>{n} 个条目有异常</translation>
    </message>
    <message>
      <source>{n} of {m} entries checked</source>
      <translation>已核对 {n} / {m} 个条目</translation>
    </message>
    <message>
      <source>{n} of {m} entries proved</source>
      <translation>已证明 {n} / {m} 个条目</translation>
    </message>
    <message>
      <source>{n} things need you now</source>
      <translation>有 {n} 件事需要您处理</translation>
    </message>
  </context>
  <context>
    <name>HomePage</name>
    <message>
      <source>All credits</source>
      <translation>全部信用证</translation>
    </message>
    <message>
      <source>All is done.</source>
      <translation>全部完成。</translation>
    </message>
    <message>
      <source>All {n} drafts</source>
      <translation>全部 {n} 份草稿</translation>
    </message>
    <message>
      <source>All {n} in Needs me</source>
      <translation>待我处理的全部 {n} 项</translation>
    </message>
    <message>
      <source>Drafts you began</source>
      <translation>您已开始的草稿</translation>
    </message>
    <message>
      <source>Expiring within 10 days</source>
      <translation>10 天内到期</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>首页</translation>
    </message>
    <message>
      <source>Nearest days</source>
      <translation>最近的日期</translation>
    </message>
    <message>
      <source>Needs you now</source>
      <translation>现在需要您处理</translation>
    </message>
    <message>
      <source>New credit</source>
      <translation>新建信用证</translation>
    </message>
    <message>
      <source>No draft is open.</source>
      <translation>没有未完成的草稿。</translation>
    </message>
    <message>
      <source>No recorded credit has a day before it.</source>
      <translation>没有临近日期的已记录信用证。</translation>
    </message>
    <message>
      <source>Nothing of yours waits for anybody.</source>
      <translation>您没有等待他人处理的事项。</translation>
    </message>
    <message>
      <source>Reading what needs you</source>
      <translation>正在读取需要您处理的事项</translation>
    </message>
    <message>
      <source>The ledger on this machine</source>
      <translation>本机上的账本</translation>
    </message>
    <message>
      <source>Waits for others</source>
      <translation>等待他人</translation>
    </message>
  </context>
  <context>
    <name>Import</name>
    <message>
      <source>1 draft</source>
      <translation>1 份草稿</translation>
    </message>
    <message>
      <source>1 file</source>
      <translation>1 个文件</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Without a number</source>
      <translation>无编号</translation>
    </message>
    <message>
      <source>applicant unknown</source>
      <translation>申请人不详</translation>
    </message>
    <message>
      <source>beneficiary unknown</source>
      <translation>受益人不详</translation>
    </message>
    <message>
      <source>line {line}, {field}</source>
      <translation>第 {line} 行，{field}</translation>
    </message>
    <message>
      <source>no amount read</source>
      <translation>未读到金额</translation>
    </message>
    <message>
      <source>nothing to mend</source>
      <translation>无需修改</translation>
    </message>
    <message>
      <source>{applicant} for {beneficiary}</source>
      <translation>申请人 {applicant}，受益人 {beneficiary}</translation>
    </message>
    <message>
      <source>{drafts} from {files}</source>
      <translation>由{files}生成{drafts}</translation>
    </message>
    <message>
      <source>{name} can't be read ({why}). Choose another file, or ask for access to it.</source>
      <translation>无法读取 {name}（{why}）。请选择其他文件，或申请读取权限。</translation>
    </message>
    <message>
      <source>{n} drafts</source>
      <translation>{n} 份草稿</translation>
    </message>
    <message>
      <source>{n} files</source>
      <translation>{n} 个文件</translation>
    </message>
    <message>
      <source>{n} to mend</source>
      <translation>{n} 项待修改</translation>
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message>
      <source>As it came · {name}</source>
      <translation>原始文件 · {name}</translation>
    </message>
    <message>
      <source>Found in {name}</source>
      <translation>在 {name} 中发现</translation>
    </message>
    <message>
      <source>No credit was found in this file.</source>
      <translation>此文件中没有信用证。</translation>
    </message>
    <message>
      <source>Open draft</source>
      <translation>打开草稿</translation>
    </message>
    <message>
      <source>Open draft {reference}</source>
      <translation>打开草稿 {reference}</translation>
    </message>
    <message>
      <source>The file as it came</source>
      <translation>原始文件内容</translation>
    </message>
    <message>
      <source>The file was read without a fault.</source>
      <translation>文件已读取，没有发现问题。</translation>
    </message>
  </context>
  <context>
    <name>Importer</name>
    <message>
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <source>Import SWIFT messages</source>
      <translation>导入 SWIFT 报文</translation>
    </message>
    <message>
      <source>Importing messages</source>
      <translation>正在导入报文</translation>
    </message>
    <message>
      <source>SWIFT messages (*.fin *.txt *.mt *.swi *.swift *.msg *.prt)</source>
      <translation>SWIFT 报文 (*.fin *.txt *.mt *.swi *.swift *.msg *.prt)</translation>
    </message>
  </context>
  <context>
    <name>JobRow</name>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stop {job}</source>
      <translation>停止“{job}”</translation>
    </message>
    <message>
      <source>Stopped. What is shown stays as it was.</source>
      <translation>已停止。所显示的内容保持原样。</translation>
    </message>
  </context>
  <context>
    <name>Keeper</name>
    <message>
      <source>Keeping your work</source>
      <translation>正在保存您的工作</translation>
    </message>
  </context>
  <context>
    <name>Ladder</name>
    <message>
      <source>done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>look at this</source>
      <translation>请查看</translation>
    </message>
    <message>
      <source>still to come</source>
      <translation>尚未开始</translation>
    </message>
    <message>
      <source>under way</source>
      <translation>进行中</translation>
    </message>
    <message>
      <source>undone by a reorganisation</source>
      <translation>因链重组而撤销</translation>
    </message>
    <message>
      <source>waits for a person</source>
      <translation>等待人员处理</translation>
    </message>
  </context>
  <context>
    <name>Launcher</name>
    <message>
      <source>Find or do anything</source>
      <translation>查找或执行任何操作</translation>
    </message>
    <message>
      <source>Find or do anything…</source>
      <translation>查找或执行任何操作…</translation>
    </message>
  </context>
  <context>
    <name>Letter</name>
    <message>
      <source>Amount and availability</source>
      <translation>金额与兑用</translation>
    </message>
    <message>
      <source>Conditions and instructions</source>
      <translation>条件与指示</translation>
    </message>
    <message>
      <source>Documents required</source>
      <translation>所需单据</translation>
    </message>
    <message>
      <source>Goods</source>
      <translation>货物</translation>
    </message>
    <message>
      <source>Parties</source>
      <translation>当事人</translation>
    </message>
    <message>
      <source>Shipment and presentation</source>
      <translation>装运与交单</translation>
    </message>
    <message>
      <source>The credit</source>
      <translation>本信用证</translation>
    </message>
  </context>
  <context>
    <name>LetterView</name>
    <message>
      <source>Terms as a letter</source>
      <translation>信函形式的条款</translation>
    </message>
  </context>
  <context>
    <name>LineButton</name>
    <message>
      <source>Key {digit}</source>
      <translation>数字键 {digit}</translation>
    </message>
  </context>
  <context>
    <name>LockPage</name>
    <message>
      <source>Close this window</source>
      <translation>关闭此窗口</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>已锁定</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN 码</translation>
    </message>
    <message>
      <source>SANDBOX · sample banks, no real obligations</source>
      <translation>沙盒环境 · 示例银行，不产生真实义务</translation>
    </message>
    <message>
      <source>Trying the PIN…</source>
      <translation>正在验证 PIN 码…</translation>
    </message>
    <message>
      <source>Type your PIN.</source>
      <translation>请输入您的 PIN 码。</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>解锁</translation>
    </message>
    <message>
      <source>Your drafts are saved and the ledger is still followed. Nothing is shown until you unlock.</source>
      <translation>您的草稿已保存，账本仍在跟进。解锁之前不显示任何内容。</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Find here</source>
      <translation>在此查找</translation>
    </message>
    <message>
      <source>Find or do anything…</source>
      <translation>查找或执行任何操作…</translation>
    </message>
    <message>
      <source>Go to</source>
      <translation>转到</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>LC Workstation</source>
      <translation>信用证工作站</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>菜单</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>下一窗格</translation>
    </message>
    <message>
      <source>Next tab</source>
      <translation>下一标签页</translation>
    </message>
    <message>
      <source>Nothing is open over this page.</source>
      <translation>此页上没有打开的内容。</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>消息</translation>
    </message>
    <message>
      <source>Pane before</source>
      <translation>上一窗格</translation>
    </message>
    <message>
      <source>SANDBOX</source>
      <translation>沙盒环境</translation>
    </message>
    <message>
      <source>Tab before</source>
      <translation>上一标签页</translation>
    </message>
    <message>
      <source>There are no tabs here.</source>
      <translation>此处没有标签页。</translation>
    </message>
    <message>
      <source>There is nothing to search here.</source>
      <translation>此处没有可搜索的内容。</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>重试</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>none new</source>
      <translation>没有新消息</translation>
    </message>
    <message>
      <source>{n} new</source>
      <translation>{n} 条新消息</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
  </context>
  <context>
    <name>MomentFields</name>
    <message>
      <source>Time in {place}</source>
      <translation>{place} 时间</translation>
    </message>
    <message>
      <source>Write the day as 18 Feb 2027.</source>
      <translation>日期请写作 2027年2月18日。</translation>
    </message>
    <message>
      <source>Write the time as 17:05.</source>
      <translation>时间请写作 17:05。</translation>
    </message>
  </context>
  <context>
    <name>NamePanel</name>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
  </context>
  <context>
    <name>NavRail</name>
    <message>
      <source>LC Workstation</source>
      <translation>信用证工作站</translation>
    </message>
  </context>
  <context>
    <name>NeedsMe</name>
    <message>
      <source>({n} lines the same)</source>
      <translation>（{n} 行相同）</translation>
    </message>
    <message>
      <source>1 day</source>
      <translation>1 天</translation>
    </message>
    <message>
      <source>Advise {reference}</source>
      <translation>通知 {reference}</translation>
    </message>
    <message>
      <source>Amendment {n}: extend or not</source>
      <translation>修改 {n}：是否扩展保兑</translation>
    </message>
    <message>
      <source>Amendment {n}: pass on the answer</source>
      <translation>修改 {n}：转达答复</translation>
    </message>
    <message>
      <source>Answer {reference}</source>
      <translation>答复 {reference}</translation>
    </message>
    <message>
      <source>Any of {who} can sign</source>
      <translation>{who} 中任一人可签署</translation>
    </message>
    <message>
      <source>Approve</source>
      <translation>批准</translation>
    </message>
    <message>
      <source>Approve the advice of a credit</source>
      <translation>批准信用证的通知</translation>
    </message>
    <message>
      <source>Approve the issue of a credit</source>
      <translation>批准信用证的开立</translation>
    </message>
    <message>
      <source>Approve: {act}</source>
      <translation>批准：{act}</translation>
    </message>
    <message>
      <source>Cap towards {bank}</source>
      <translation>对 {bank} 的限额</translation>
    </message>
    <message>
      <source>Confirm or decline</source>
      <translation>保兑或拒绝</translation>
    </message>
    <message>
      <source>Confirm {reference}</source>
      <translation>保兑 {reference}</translation>
    </message>
    <message>
      <source>Decide on {reference}</source>
      <translation>决定 {reference}</translation>
    </message>
    <message>
      <source>Documents {n}: examine</source>
      <translation>单据 {n}：审核</translation>
    </message>
    <message>
      <source>Documents {n}: honour</source>
      <translation>单据 {n}：承付</translation>
    </message>
    <message>
      <source>Documents {n}: record money</source>
      <translation>单据 {n}：记录收付</translation>
    </message>
    <message>
      <source>Documents {n}: record receipt</source>
      <translation>单据 {n}：记录收单</translation>
    </message>
    <message>
      <source>Documents {n}: refuse or waive</source>
      <translation>单据 {n}：拒付或放弃不符点</translation>
    </message>
    <message>
      <source>Documents {n}: waive or not</source>
      <translation>单据 {n}：是否放弃不符点</translation>
    </message>
    <message>
      <source>Examine {reference}</source>
      <translation>审单 {reference}</translation>
    </message>
    <message>
      <source>Extend {reference}</source>
      <translation>扩展 {reference}</translation>
    </message>
    <message>
      <source>Failed: mend</source>
      <translation>失败：待修改</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>字段</translation>
    </message>
    <message>
      <source>From</source>
      <translation>来自</translation>
    </message>
    <message>
      <source>Held back: decide</source>
      <translation>暂缓发送：待决定</translation>
    </message>
    <message>
      <source>Honour {reference}</source>
      <translation>承付 {reference}</translation>
    </message>
    <message>
      <source>If you approve, *{bank} tells {beneficiary}* of credit {reference} of {issuing} over *{amount}* ({words}), under your reference *{own}*, and that it is genuine as far as your bank can see. Your bank does not undertake to pay.</source>
      <translation>如您批准，*{bank} 将向 {beneficiary} 通知* {issuing} 的信用证 {reference}，金额 *{amount}*（{words}），贵行编号 *{own}*，并表明就贵行所能查明，其表面真实。贵行不承担付款责任。</translation>
    </message>
    <message>
      <source>If you approve, *{bank} undertakes irrevocably* to honour up to *{amount}* ({words}) for complying documents presented by *{day} in {place}*. It cannot be withdrawn without the beneficiary.</source>
      <translation>如您批准，*{bank} 即不可撤销地承诺*，对在*{day}前于 {place}* 提交的相符单据承付，最高金额 *{amount}*（{words}）。未经受益人同意不得撤销。</translation>
    </message>
    <message>
      <source>Nobody in office can sign</source>
      <translation>没有在任人员可以签署</translation>
    </message>
    <message>
      <source>Prepare the advice</source>
      <translation>准备通知</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Receive {reference}</source>
      <translation>收到单据 {reference}</translation>
    </message>
    <message>
      <source>Returned: mend</source>
      <translation>已退回：待修改</translation>
    </message>
    <message>
      <source>Settle {reference}</source>
      <translation>结算 {reference}</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>签署时间</translation>
    </message>
    <message>
      <source>The ledger would refuse it as it is. It goes out only once it fits again.</source>
      <translation>按现状账本会拒绝它。只有重新符合要求后才会发出。</translation>
    </message>
    <message>
      <source>The ledger would take it as you signed it. It goes out only if you say so.</source>
      <translation>账本会按您签署的内容接受它。只有您同意才会发出。</translation>
    </message>
    <message>
      <source>The maker gave no reason.</source>
      <translation>经办未说明理由。</translation>
    </message>
    <message>
      <source>To advise</source>
      <translation>待通知</translation>
    </message>
    <message>
      <source>To answer</source>
      <translation>待答复</translation>
    </message>
    <message>
      <source>To approve</source>
      <translation>待批准</translation>
    </message>
    <message>
      <source>To confirm</source>
      <translation>待保兑</translation>
    </message>
    <message>
      <source>To decide on</source>
      <translation>待决定</translation>
    </message>
    <message>
      <source>To examine</source>
      <translation>待审单</translation>
    </message>
    <message>
      <source>To extend</source>
      <translation>待扩展保兑</translation>
    </message>
    <message>
      <source>To honour</source>
      <translation>待承付</translation>
    </message>
    <message>
      <source>To mend</source>
      <translation>待修正</translation>
    </message>
    <message>
      <source>To receive</source>
      <translation>待收单</translation>
    </message>
    <message>
      <source>To refuse or waive</source>
      <translation>待拒付或放弃不符点</translation>
    </message>
    <message>
      <source>To settle</source>
      <translation>待结算</translation>
    </message>
    <message>
      <source>Usance</source>
      <translation>付款期限</translation>
    </message>
    <message>
      <source>Valid until</source>
      <translation>有效至</translation>
    </message>
    <message>
      <source>Validity</source>
      <translation>有效期</translation>
    </message>
    <message>
      <source>What no longer fits</source>
      <translation>不再符合之处</translation>
    </message>
    <message>
      <source>What the checker asks</source>
      <translation>复核人的要求</translation>
    </message>
    <message>
      <source>When</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>You can sign</source>
      <translation>您可以签署</translation>
    </message>
    <message>
      <source>has signed</source>
      <translation>已签署</translation>
    </message>
    <message>
      <source>lapsed</source>
      <translation>已失效</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未载明</translation>
    </message>
    <message>
      <source>same</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>still missing</source>
      <translation>尚缺</translation>
    </message>
    <message>
      <source>{act}. It vouches for the ledger up to entry {basis}.</source>
      <translation>{act}。它对账本截至条目 {basis} 的历史作出确认。</translation>
    </message>
    <message>
      <source>{field}, changed: {this}. Before: {last}</source>
      <translation>{field}，已更改：{this}。之前：{last}</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} 天</translation>
    </message>
    <message>
      <source>{takes} by this credit alone, {most} in all</source>
      <translation>仅此信用证 {takes}，合计上限 {most}</translation>
    </message>
    <message>
      <source>{takes} of at most {most} days</source>
      <translation>{takes} 天，最多 {most} 天</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>剩余 {time}</translation>
    </message>
    <message>
      <source>{title} came back</source>
      <translation>{title}已退回</translation>
    </message>
    <message>
      <source>{title} failed</source>
      <translation>{title}失败</translation>
    </message>
    <message>
      <source>{title} is held back</source>
      <translation>{title}暂缓发送</translation>
    </message>
    <message>
      <source>{who} can sign</source>
      <translation>{who} 可以签署</translation>
    </message>
    <message>
      <source>{who}: “{reason}”</source>
      <translation>{who}：“{reason}”</translation>
    </message>
    <message>
      <source>“{reason}”</source>
      <translation>“{reason}”</translation>
    </message>
  </context>
  <context>
    <name>NeedsMePage</name>
    <message>
      <source>Nothing needs you</source>
      <translation>没有待您处理的事项</translation>
    </message>
    <message>
      <source>Reading a credit</source>
      <translation>正在读取信用证</translation>
    </message>
    <message>
      <source>Reading a work item</source>
      <translation>正在读取待办事项</translation>
    </message>
    <message>
      <source>Reading what needs you</source>
      <translation>正在读取待您处理的事项</translation>
    </message>
    <message>
      <source>What needs me</source>
      <translation>待我处理的事项</translation>
    </message>
    <message>
      <source>What waits for your answer appears here by itself.</source>
      <translation>等待您答复的事项会自动出现在这里。</translation>
    </message>
  </context>
  <context>
    <name>News</name>
    <message>
      <source>A credit has arrived and waits for its advice.</source>
      <translation>收到一份信用证，等待通知。</translation>
    </message>
    <message>
      <source>A presentation waits to be honoured.</source>
      <translation>有一笔交单等待承付。</translation>
    </message>
    <message>
      <source>A settlement waits to be recorded.</source>
      <translation>有一笔结算等待记录。</translation>
    </message>
    <message>
      <source>An act of yours came back to be mended.</source>
      <translation>您的一项指令被退回修改。</translation>
    </message>
    <message>
      <source>An act of yours failed.</source>
      <translation>您的一项指令失败。</translation>
    </message>
    <message>
      <source>An act of yours is held back and waits for your decision.</source>
      <translation>您的一项指令暂缓发送，等待您决定。</translation>
    </message>
    <message>
      <source>An act waits for your signature.</source>
      <translation>有一项指令等待您签署。</translation>
    </message>
    <message>
      <source>An amendment waits for its beneficiary's answer.</source>
      <translation>有一项修改等待受益人答复。</translation>
    </message>
    <message>
      <source>An amendment waits for your bank to extend its confirmation or not.</source>
      <translation>有一项修改等待贵行决定是否扩展保兑。</translation>
    </message>
    <message>
      <source>Another bank asks your bank to waive discrepancies.</source>
      <translation>另一家银行请本行放弃不符点。</translation>
    </message>
    <message>
      <source>Discrepant documents wait for your bank's decision.</source>
      <translation>有不符单据等待本行决定。</translation>
    </message>
    <message>
      <source>Documents are on their way to your bank.</source>
      <translation>有单据正在寄往本行。</translation>
    </message>
    <message>
      <source>Documents wait to be examined.</source>
      <translation>有单据等待审核。</translation>
    </message>
    <message>
      <source>Your bank is asked to confirm a credit.</source>
      <translation>贵行被请保兑一份信用证。</translation>
    </message>
    <message>
      <source>Your bank is asked to confirm {n} credits.</source>
      <translation>贵行被请保兑 {n} 份信用证。</translation>
    </message>
    <message>
      <source>Your bank is asked to waive the discrepancies of {n} presentations.</source>
      <translation>请本行放弃 {n} 笔交单的不符点。</translation>
    </message>
    <message>
      <source>{n} acts of yours are held back and wait for your decision.</source>
      <translation>您的 {n} 项指令暂缓发送，等待您决定。</translation>
    </message>
    <message>
      <source>{n} acts of yours came back to be mended.</source>
      <translation>您的 {n} 项指令被退回修改。</translation>
    </message>
    <message>
      <source>{n} acts of yours failed.</source>
      <translation>您的 {n} 项指令失败。</translation>
    </message>
    <message>
      <source>{n} acts wait for your signature.</source>
      <translation>{n} 项指令等待您签署。</translation>
    </message>
    <message>
      <source>{n} amendments wait for their beneficiaries' answers.</source>
      <translation>有 {n} 项修改等待受益人答复。</translation>
    </message>
    <message>
      <source>{n} amendments wait for your bank to extend its confirmation or not.</source>
      <translation>有 {n} 项修改等待贵行决定是否扩展保兑。</translation>
    </message>
    <message>
      <source>{n} credits have arrived and wait for their advice.</source>
      <translation>收到 {n} 份信用证，等待通知。</translation>
    </message>
    <message>
      <source>{n} discrepant presentations wait for your bank's decision.</source>
      <translation>有 {n} 笔不符交单等待本行决定。</translation>
    </message>
    <message>
      <source>{n} presentations are on their way to your bank.</source>
      <translation>有 {n} 笔交单正在寄往本行。</translation>
    </message>
    <message>
      <source>{n} presentations wait to be examined.</source>
      <translation>有 {n} 笔交单等待审核。</translation>
    </message>
    <message>
      <source>{n} presentations wait to be honoured.</source>
      <translation>有 {n} 笔交单等待承付。</translation>
    </message>
    <message>
      <source>{n} settlements wait to be recorded.</source>
      <translation>有 {n} 笔结算等待记录。</translation>
    </message>
  </context>
  <context>
    <name>NothingFound</name>
    <message>
      <source>Clear search and filters</source>
      <translation>清除搜索和筛选</translation>
    </message>
    <message>
      <source>Looked in “{view}” for {what}.</source>
      <translation>已在“{view}”中查找{what}。</translation>
    </message>
    <message>
      <source>No credit is in “{view}” at the moment.</source>
      <translation>“{view}”中目前没有信用证。</translation>
    </message>
    <message>
      <source>Nothing here matches</source>
      <translation>没有匹配的内容</translation>
    </message>
    <message>
      <source>Nothing stands here now</source>
      <translation>目前此处为空</translation>
    </message>
    <message>
      <source>Search looks in references, parties and opened terms.</source>
      <translation>搜索范围为编号、当事方和已打开的条款。</translation>
    </message>
    <message>
      <source>Show all credits</source>
      <translation>显示全部信用证</translation>
    </message>
  </context>
  <context>
    <name>NoticePane</name>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <source>1 point was not looked at yet.</source>
      <translation>尚有 1 个要点未审。</translation>
    </message>
    <message>
      <source>Ask authority…</source>
      <translation>请求授权…</translation>
    </message>
    <message>
      <source>Found complying so, these documents accept {amendments}.</source>
      <translation>如此认定相符，这些单据即接受{amendments}。</translation>
    </message>
    <message>
      <source>Held against</source>
      <translation>对照</translation>
    </message>
    <message>
      <source>How the time is reckoned</source>
      <translation>期限如何计算</translation>
    </message>
    <message>
      <source>Open amendments are tried on, too (UCP 600 art. 10c).</source>
      <translation>未决修改也一并对照（UCP 600 第 10c 条）。</translation>
    </message>
    <message>
      <source>Refuse…</source>
      <translation>拒付…</translation>
    </message>
    <message>
      <source>Sign: complying…</source>
      <translation>签署：相符…</translation>
    </message>
    <message>
      <source>Sign: discrepant…</source>
      <translation>签署：不符…</translation>
    </message>
    <message>
      <source>The notice</source>
      <translation>通知</translation>
    </message>
    <message>
      <source>The terms in force</source>
      <translation>现行条款</translation>
    </message>
    <message>
      <source>There is no discrepancy to give notice of.</source>
      <translation>没有需要通知的不符点。</translation>
    </message>
    <message>
      <source>Ticked points come and go by themselves; what you write stays.</source>
      <translation>勾选的要点自动增减；手写内容保留。</translation>
    </message>
    <message>
      <source>Time ended {moment}</source>
      <translation>期限已于 {moment} 届满</translation>
    </message>
    <message>
      <source>UCP 600 art. 10c</source>
      <translation>UCP 600 第 10c 条</translation>
    </message>
    <message>
      <source>Until {moment}</source>
      <translation>截至 {moment}</translation>
    </message>
    <message>
      <source>With {amendments}</source>
      <translation>加上{amendments}</translation>
    </message>
    <message>
      <source>amendment {n}</source>
      <translation>修改 {n}</translation>
    </message>
    <message>
      <source>amendments {n}</source>
      <translation>修改 {n}</translation>
    </message>
    <message>
      <source>{n} points were not looked at yet.</source>
      <translation>尚有 {n} 个要点未审。</translation>
    </message>
    <message>
      <source>{terms}: 1 error</source>
      <translation>{terms}：1 处错误</translation>
    </message>
    <message>
      <source>{terms}: nothing against it</source>
      <translation>{terms}：无不符</translation>
    </message>
    <message>
      <source>{terms}: {n} errors</source>
      <translation>{terms}：{n} 处错误</translation>
    </message>
  </context>
  <context>
    <name>NoticesModel</name>
    <message>
      <source>Fault</source>
      <translation>故障</translation>
    </message>
    <message>
      <source>Needs you</source>
      <translation>待您处理</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结果</translation>
    </message>
  </context>
  <context>
    <name>NoticesPanel</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Nothing has been said yet.</source>
      <translation>尚无消息。</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>消息</translation>
    </message>
  </context>
  <context>
    <name>OriginStrip</name>
    <message>
      <source>I've read it</source>
      <translation>我已阅读</translation>
    </message>
  </context>
  <context>
    <name>Outline</name>
    <message>
      <source>History</source>
      <translation>历史</translation>
    </message>
    <message>
      <source>How far it has come</source>
      <translation>进展情况</translation>
    </message>
    <message>
      <source>How it was proved</source>
      <translation>证明方式</translation>
    </message>
    <message>
      <source>Proof</source>
      <translation>证明</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>签署人</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Looking for credits</source>
      <translation>正在查找信用证</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Without a number</source>
      <translation>无编号</translation>
    </message>
  </context>
  <context>
    <name>PaletteView</name>
    <message>
      <source>Arrows choose · Enter does it · Esc goes back</source>
      <translation>方向键选择 · Enter 执行 · Esc 返回</translation>
    </message>
    <message>
      <source>Find or do anything</source>
      <translation>查找或执行任何操作</translation>
    </message>
    <message>
      <source>Nothing fits. Try fewer letters.</source>
      <translation>没有符合的内容。请减少输入的字符。</translation>
    </message>
    <message>
      <source>Type an act, a reference or a party…</source>
      <translation>请输入操作、编号或当事人…</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>符合的内容</translation>
    </message>
  </context>
  <context>
    <name>Panels</name>
    <message>
      <source>Name of the template</source>
      <translation>模板名称</translation>
    </message>
    <message>
      <source>Number and days of this credit are left out when it is used.</source>
      <translation>使用模板时不带入此信用证的编号和日期。</translation>
    </message>
    <message>
      <source>Reading the versions</source>
      <translation>正在读取版本</translation>
    </message>
    <message>
      <source>Save template</source>
      <translation>保存模板</translation>
    </message>
    <message>
      <source>Saved as the template “{name}”.</source>
      <translation>已保存为模板“{name}”。</translation>
    </message>
    <message>
      <source>Saving the template</source>
      <translation>正在保存模板</translation>
    </message>
    <message>
      <source>The older version is restored; what stood there is kept as a version, too.</source>
      <translation>已恢复旧版本；原来的内容也保留为一个版本。</translation>
    </message>
  </context>
  <context>
    <name>PaperRow</name>
    <message>
      <source>Add its file…</source>
      <translation>添加文件…</translation>
    </message>
    <message>
      <source>Add the file of document {n}</source>
      <translation>添加单据 {n} 的文件</translation>
    </message>
    <message>
      <source>Copies of document {n}</source>
      <translation>单据 {n} 的副本数</translation>
    </message>
    <message>
      <source>Kind of document {n}</source>
      <translation>单据 {n} 的种类</translation>
    </message>
    <message>
      <source>Originals of document {n}</source>
      <translation>单据 {n} 的正本数</translation>
    </message>
    <message>
      <source>Remove document {n}</source>
      <translation>删除单据 {n}</translation>
    </message>
    <message>
      <source>Take out the file of document {n}</source>
      <translation>移除单据 {n} 的文件</translation>
    </message>
    <message>
      <source>Take the file out</source>
      <translation>移除文件</translation>
    </message>
    <message>
      <source>Title of document {n}</source>
      <translation>单据 {n} 的名称</translation>
    </message>
    <message>
      <source>What the document is called</source>
      <translation>单据名称</translation>
    </message>
  </context>
  <context>
    <name>Papers</name>
    <message>
      <source>Add a document</source>
      <translation>添加单据</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>副本</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>单据</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>Originals</source>
      <translation>正本</translation>
    </message>
    <message>
      <source>Put {title} back</source>
      <translation>恢复 {title}</translation>
    </message>
    <message>
      <source>the document</source>
      <translation>该单据</translation>
    </message>
  </context>
  <context>
    <name>PresentationBoard</name>
    <message>
      <source>No documents yet</source>
      <translation>尚无单据</translation>
    </message>
    <message>
      <source>Presentations</source>
      <translation>交单</translation>
    </message>
    <message>
      <source>What is presented stands here, with who has examined it, by when it must decide, and the money.</source>
      <translation>所提交的单据列于此处，并显示谁已审核、须在何时之前决定，以及款项。</translation>
    </message>
  </context>
  <context>
    <name>PresentationCard</name>
    <message>
      <source>Documents</source>
      <translation>单据</translation>
    </message>
    <message>
      <source>Money</source>
      <translation>款项</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>通知</translation>
    </message>
    <message>
      <source>What each bank did</source>
      <translation>各银行的处理</translation>
    </message>
    <message>
      <source>What stands against it</source>
      <translation>对其不利之处</translation>
    </message>
  </context>
  <context>
    <name>Presentations</name>
    <message>
      <source>, of that {outside} beside the undertaking</source>
      <translation>，其中 {outside} 在承诺之外</translation>
    </message>
    <message>
      <source>1 copy</source>
      <translation>1 份副本</translation>
    </message>
    <message>
      <source>1 original</source>
      <translation>1 份正本</translation>
    </message>
    <message>
      <source>Acceptance of a draft</source>
      <translation>承兑汇票</translation>
    </message>
    <message>
      <source>Available</source>
      <translation>可用</translation>
    </message>
    <message>
      <source>By {moment}, {days}.</source>
      <translation>在 {moment} 之前，{days}。</translation>
    </message>
    <message>
      <source>By {moment}.</source>
      <translation>在 {moment} 之前。</translation>
    </message>
    <message>
      <source>Complying</source>
      <translation>相符</translation>
    </message>
    <message>
      <source>Dealt with as the presenter instructed before</source>
      <translation>按交单人先前的指示处理</translation>
    </message>
    <message>
      <source>Deferred payment</source>
      <translation>延期付款</translation>
    </message>
    <message>
      <source>Discrepancies</source>
      <translation>不符点</translation>
    </message>
    <message>
      <source>Discrepancies waived</source>
      <translation>已放弃不符点</translation>
    </message>
    <message>
      <source>Discrepant</source>
      <translation>不符</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>单据</translation>
    </message>
    <message>
      <source>Done by</source>
      <translation>办理方式</translation>
    </message>
    <message>
      <source>Drawn</source>
      <translation>已支取</translation>
    </message>
    <message>
      <source>Held for the presenter's instructions</source>
      <translation>持有单据，听候交单人指示</translation>
    </message>
    <message>
      <source>Held until the applicant waives or the presenter asks</source>
      <translation>持有单据，直至申请人放弃不符点或交单人要求</translation>
    </message>
    <message>
      <source>Honoured and paid</source>
      <translation>已承付并付款</translation>
    </message>
    <message>
      <source>Honoured by {bank}</source>
      <translation>由 {bank} 承付</translation>
    </message>
    <message>
      <source>Honoured, to be paid</source>
      <translation>已承付，待付款</translation>
    </message>
    <message>
      <source>It can no longer claim that they don't comply (UCP 600 art. 16f).</source>
      <translation>该行不能再主张单据不符（UCP 600 第16条f款）。</translation>
    </message>
    <message>
      <source>It was due by {moment}.</source>
      <translation>期限已于 {moment} 届满。</translation>
    </message>
    <message>
      <source>Its time to refuse ended {moment}</source>
      <translation>其拒付期限已于 {moment} 届满</translation>
    </message>
    <message>
      <source>Last day to present</source>
      <translation>最后交单日</translation>
    </message>
    <message>
      <source>Matures {day}</source>
      <translation>到期付款日 {day}</translation>
    </message>
    <message>
      <source>Negotiation</source>
      <translation>议付</translation>
    </message>
    <message>
      <source>Notice given {moment}</source>
      <translation>通知发出于 {moment}</translation>
    </message>
    <message>
      <source>Outside it</source>
      <translation>承诺之外</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>已付</translation>
    </message>
    <message>
      <source>Payment at sight</source>
      <translation>即期付款</translation>
    </message>
    <message>
      <source>Prepaid before maturity</source>
      <translation>到期前提前付款</translation>
    </message>
    <message>
      <source>Presentation</source>
      <translation>交单</translation>
    </message>
    <message>
      <source>Presentation {n} over {amount}</source>
      <translation>交单 {n}，金额 {amount}</translation>
    </message>
    <message>
      <source>Presented by</source>
      <translation>交单人</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>已收</translation>
    </message>
    <message>
      <source>Received {moment}</source>
      <translation>收到于 {moment}</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>已拒付</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>已退单</translation>
    </message>
    <message>
      <source>Returned to the presenter</source>
      <translation>退回交单人</translation>
    </message>
    <message>
      <source>Settled</source>
      <translation>已结算</translation>
    </message>
    <message>
      <source>Shipped</source>
      <translation>装运日</translation>
    </message>
    <message>
      <source>To be examined</source>
      <translation>待审核</translation>
    </message>
    <message>
      <source>Undertaken</source>
      <translation>承诺金额</translation>
    </message>
    <message>
      <source>Until {moment}</source>
      <translation>截至 {moment}</translation>
    </message>
    <message>
      <source>asks authority</source>
      <translation>请求授权</translation>
    </message>
    <message>
      <source>does not waive</source>
      <translation>不放弃不符点</translation>
    </message>
    <message>
      <source>examines</source>
      <translation>审核中</translation>
    </message>
    <message>
      <source>found complying</source>
      <translation>认定相符</translation>
    </message>
    <message>
      <source>found discrepant</source>
      <translation>认定不符</translation>
    </message>
    <message>
      <source>has not decided in time</source>
      <translation>未在期限内决定</translation>
    </message>
    <message>
      <source>has not received them</source>
      <translation>尚未收到单据</translation>
    </message>
    <message>
      <source>honoured</source>
      <translation>已承付</translation>
    </message>
    <message>
      <source>honoured and paid</source>
      <translation>已承付并付款</translation>
    </message>
    <message>
      <source>last banking day</source>
      <translation>最后一个银行工作日</translation>
    </message>
    <message>
      <source>received them</source>
      <translation>已收到单据</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>已拒付</translation>
    </message>
    <message>
      <source>refused after the time limit</source>
      <translation>逾期拒付</translation>
    </message>
    <message>
      <source>returned the documents</source>
      <translation>已退回单据</translation>
    </message>
    <message>
      <source>waived the discrepancies</source>
      <translation>已放弃不符点</translation>
    </message>
    <message>
      <source>{bank}, advising bank</source>
      <translation>{bank}，通知行</translation>
    </message>
    <message>
      <source>{bank}, confirming bank</source>
      <translation>{bank}，保兑行</translation>
    </message>
    <message>
      <source>{bank}, issuing bank</source>
      <translation>{bank}，开证行</translation>
    </message>
    <message>
      <source>{bank}, nominated bank</source>
      <translation>{bank}，指定银行</translation>
    </message>
    <message>
      <source>{bank}: {act}</source>
      <translation>{bank}：{act}</translation>
    </message>
    <message>
      <source>{bank}: {told}</source>
      <translation>{bank}：{told}</translation>
    </message>
    <message>
      <source>{manner}: {amount}</source>
      <translation>{manner}：{amount}</translation>
    </message>
    <message>
      <source>{n} banking days left</source>
      <translation>剩余 {n} 个银行工作日</translation>
    </message>
    <message>
      <source>{n} copies</source>
      <translation>{n} 份副本</translation>
    </message>
    <message>
      <source>{n} originals</source>
      <translation>{n} 份正本</translation>
    </message>
    <message>
      <source>{rest} still to be paid</source>
      <translation>尚待支付 {rest}</translation>
    </message>
    <message>
      <source>{what} {amount}, value {day}</source>
      <translation>{what} {amount}，起息日 {day}</translation>
    </message>
  </context>
  <context>
    <name>Presenting</name>
    <message>
      <source>Air waybill</source>
      <translation>空运单</translation>
    </message>
    <message>
      <source>Another document</source>
      <translation>其他单据</translation>
    </message>
    <message>
      <source>Beneficiary's certificate</source>
      <translation>受益人证明</translation>
    </message>
    <message>
      <source>Bill of lading</source>
      <translation>提单</translation>
    </message>
    <message>
      <source>Certificate of origin</source>
      <translation>原产地证明</translation>
    </message>
    <message>
      <source>Charter party bill of lading</source>
      <translation>租船提单</translation>
    </message>
    <message>
      <source>Courier or post receipt</source>
      <translation>快递或邮政收据</translation>
    </message>
    <message>
      <source>Draft (bill of exchange)</source>
      <translation>汇票</translation>
    </message>
    <message>
      <source>Give the amount claimed.</source>
      <translation>请填写索偿金额。</translation>
    </message>
    <message>
      <source>Inspection certificate</source>
      <translation>检验证明</translation>
    </message>
    <message>
      <source>Insurance document</source>
      <translation>保险单据</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>发票</translation>
    </message>
    <message>
      <source>List the documents that were presented.</source>
      <translation>请列明所交单据。</translation>
    </message>
    <message>
      <source>Multimodal transport document</source>
      <translation>多式运输单据</translation>
    </message>
    <message>
      <source>Packing list</source>
      <translation>装箱单</translation>
    </message>
    <message>
      <source>Road, rail or inland waterway document</source>
      <translation>公路、铁路或内陆水运单据</translation>
    </message>
    <message>
      <source>Say when the documents were received, day and time.</source>
      <translation>请填写收到单据的日期和时间。</translation>
    </message>
    <message>
      <source>Sea waybill</source>
      <translation>海运单</translation>
    </message>
    <message>
      <source>Weight list</source>
      <translation>重量单</translation>
    </message>
    <message>
      <source>Write originals and copies as numbers up to 99.</source>
      <translation>正本和副本请填写不超过 99 的数字。</translation>
    </message>
    <message>
      <source>Write the date of shipment as 18 Feb 2027.</source>
      <translation>装运日期请写作 2027年2月18日。</translation>
    </message>
    <message>
      <source>{n} MB</source>
      <translation>{n} 兆字节</translation>
    </message>
    <message>
      <source>{n} bytes</source>
      <translation>{n} 字节</translation>
    </message>
    <message>
      <source>{n} kB</source>
      <translation>{n} 千字节</translation>
    </message>
  </context>
  <context>
    <name>PresentingForm</name>
    <message>
      <source>Amount claimed</source>
      <translation>索偿金额</translation>
    </message>
    <message>
      <source>As the transport document shows it.</source>
      <translation>按运输单据所示。</translation>
    </message>
    <message>
      <source>Date of shipment</source>
      <translation>装运日期</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>单据</translation>
    </message>
    <message>
      <source>Presented by</source>
      <translation>交单人</translation>
    </message>
    <message>
      <source>Received on</source>
      <translation>收到日</translation>
    </message>
    <message>
      <source>What came, and when</source>
      <translation>收到了什么，何时收到</translation>
    </message>
    <message>
      <source>Who brought the documents.</source>
      <translation>提交单据的人。</translation>
    </message>
    <message>
      <source>Write the amount in {currency}.</source>
      <translation>金额请以 {currency} 填写。</translation>
    </message>
    <message>
      <source>Write the day as 18 Feb 2027.</source>
      <translation>日期请写作 2027年2月18日。</translation>
    </message>
  </context>
  <context>
    <name>PresentingPage</name>
    <message>
      <source>Can't be done</source>
      <translation>不能办理</translation>
    </message>
    <message>
      <source>Documents taken in</source>
      <translation>已收下单据</translation>
    </message>
    <message>
      <source>Not signed</source>
      <translation>未签署</translation>
    </message>
    <message>
      <source>Reading a credit</source>
      <translation>正在读取信用证</translation>
    </message>
    <message>
      <source>Reading a file</source>
      <translation>正在读取文件</translation>
    </message>
    <message>
      <source>Reading the files again</source>
      <translation>正在重新读取文件</translation>
    </message>
    <message>
      <source>Sealing and signing an act</source>
      <translation>正在封装并签署指令</translation>
    </message>
    <message>
      <source>Sealing and signing…</source>
      <translation>正在封装并签署…</translation>
    </message>
    <message>
      <source>Sign the receipt</source>
      <translation>签署收单</translation>
    </message>
    <message>
      <source>Take documents in</source>
      <translation>收下单据</translation>
    </message>
    <message>
      <source>The file of the document</source>
      <translation>单据的文件</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>Page {k} of {n}</source>
      <translation>第 {k} 页，共 {n} 页</translation>
    </message>
    <message>
      <source>Print preview</source>
      <translation>打印预览</translation>
    </message>
  </context>
  <context>
    <name>PreviewPane</name>
    <message>
      <source>Acts next</source>
      <translation>下一步由谁操作</translation>
    </message>
    <message>
      <source>Choose a row to see it here.</source>
      <translation>选择一行即可在此查看。</translation>
    </message>
    <message>
      <source>How far it has come</source>
      <translation>进展情况</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
  </context>
  <context>
    <name>Print</name>
    <message>
      <source>Documentary credit {reference}</source>
      <translation>跟单信用证 {reference}</translation>
    </message>
    <message>
      <source>Entry {entry} · block {block} · head {head}</source>
      <translation>条目 {entry} · 区块 {block} · 头哈希 {head}</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史</translation>
    </message>
    <message>
      <source>Not a signed instrument</source>
      <translation>不是已签署的文书</translation>
    </message>
    <message>
      <source>Not on the ledger yet: nothing is proved</source>
      <translation>尚未在账本上：没有任何证明</translation>
    </message>
    <message>
      <source>Page {k} of {n}</source>
      <translation>第 {k} 页，共 {n} 页</translation>
    </message>
    <message>
      <source>Proof</source>
      <translation>证明</translation>
    </message>
    <message>
      <source>SANDBOX · sample banks, no real obligations</source>
      <translation>沙盒环境 · 示例银行，不产生真实义务</translation>
    </message>
    <message>
      <source>Timeline and proof</source>
      <translation>时间线与证明</translation>
    </message>
    <message>
      <source>{name} can't be written: {reason}. Choose another folder or name.</source>
      <translation>无法写入 {name}：{reason}。请选择其他文件夹或名称。</translation>
    </message>
  </context>
  <context>
    <name>PrintView</name>
    <message>
      <source>Larger</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>Not a signed instrument: a copy to read. It shows the credit as it was when opened here.</source>
      <translation>不是已签署的文书，仅供阅读。所示为在此打开时的信用证。</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Print {reference}</source>
      <translation>打印 {reference}</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>打印…</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>保存为 PDF</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>保存为 PDF…</translation>
    </message>
    <message>
      <source>Saved as {name}. It is not a signed instrument.</source>
      <translation>已保存为 {name}。它不是已签署的文书。</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>缩小</translation>
    </message>
    <message>
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
  </context>
  <context>
    <name>QueryBar</name>
    <message>
      <source>+ Filter</source>
      <translation>+ 筛选</translation>
    </message>
    <message>
      <source>1 new · show</source>
      <translation>1 笔新变动 · 显示</translation>
    </message>
    <message>
      <source>A bank: type bank:SAMPDE</source>
      <translation>银行：请输入 bank:SAMPDE</translation>
    </message>
    <message>
      <source>Add a filter from a menu</source>
      <translation>从菜单添加筛选条件</translation>
    </message>
    <message>
      <source>An amount: type usd &gt; 100000</source>
      <translation>金额：请输入 usd &gt; 100000</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>币种</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>已到期</translation>
    </message>
    <message>
      <source>Expiry</source>
      <translation>到期</translation>
    </message>
    <message>
      <source>Mine: drafted or signed by me</source>
      <translation>我的：由我起草或签署</translation>
    </message>
    <message>
      <source>Search and filter the credits</source>
      <translation>搜索和筛选信用证</translation>
    </message>
    <message>
      <source>Search, or usd &gt; 100000 expires &lt; 10 days</source>
      <translation>搜索，或 usd &gt; 100000 expires &lt; 10 days</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Within 10 days</source>
      <translation>10 天内</translation>
    </message>
    <message>
      <source>Within 30 days</source>
      <translation>30 天内</translation>
    </message>
    <message>
      <source>{n} new · show</source>
      <translation>{n} 笔新变动 · 显示</translation>
    </message>
  </context>
  <context>
    <name>ReadingBar</name>
    <message>
      <source>As cards</source>
      <translation>卡片形式</translation>
    </message>
    <message>
      <source>As text</source>
      <translation>文本形式</translation>
    </message>
    <message>
      <source>Copy text</source>
      <translation>复制文本</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>查找…</translation>
    </message>
    <message>
      <source>In the fields of {release}.</source>
      <translation>按 {release} 的字段显示。</translation>
    </message>
    <message>
      <source>It has no field for {tags}.</source>
      <translation>该版本没有 {tags} 字段。</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>最新的在前</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>最早的在前</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>打印…</translation>
    </message>
    <message>
      <source>Show as {release}</source>
      <translation>按 {release} 显示</translation>
    </message>
  </context>
  <context>
    <name>Reasons</name>
    <message>
      <source>Say why it may stand: the checker reads it.</source>
      <translation>请说明为何可以保留：复核会看到。</translation>
    </message>
    <message>
      <source>Why it may stand</source>
      <translation>可以保留的理由</translation>
    </message>
  </context>
  <context>
    <name>Release</name>
    <message>
      <source>It doesn't fit any more: {found}</source>
      <translation>已不再适用：{found}</translation>
    </message>
    <message>
      <source>It is written in other fields.</source>
      <translation>改写在其他字段中。</translation>
    </message>
    <message>
      <source>It may hold {after} instead of {before}; what stands there fits.</source>
      <translation>可填 {after}，原为 {before}；现有内容符合。</translation>
    </message>
    <message>
      <source>It must be filled in; the draft doesn't say it apart.</source>
      <translation>必须填写；草稿中没有单独写明。</translation>
    </message>
    <message>
      <source>{release} has no place for it. It is kept aside below the form and not sent.</source>
      <translation>{release}没有对应的位置。已另行保留在表单下方，不会发送。</translation>
    </message>
  </context>
  <context>
    <name>ReleasePanel</name>
    <message>
      <source>Change to {release}</source>
      <translation>改用{release}</translation>
    </message>
    <message>
      <source>Nothing is changed yet, and undo takes it back.</source>
      <translation>尚未更改，之后也可撤销。</translation>
    </message>
    <message>
      <source>Stay with {release}</source>
      <translation>保留{release}</translation>
    </message>
    <message>
      <source>What {release} changes</source>
      <translation>{release}带来的变化</translation>
    </message>
  </context>
  <context>
    <name>Releases</name>
    <message>
      <source>The draft is in {release} now; undo brings {before} back.</source>
      <translation>草稿现已采用{release}；撤销可恢复{before}。</translation>
    </message>
    <message>
      <source>What {release} changes</source>
      <translation>{release}带来的变化</translation>
    </message>
  </context>
  <context>
    <name>ReturnPanel</name>
    <message>
      <source>About the field</source>
      <translation>关于该字段</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Return to maker</source>
      <translation>退回经办人</translation>
    </message>
    <message>
      <source>The maker reads this sentence.</source>
      <translation>经办人会看到这句话。</translation>
    </message>
    <message>
      <source>What should the maker mend?</source>
      <translation>经办人应修改什么？</translation>
    </message>
    <message>
      <source>the whole credit</source>
      <translation>整份信用证</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>35 characters at most.</source>
      <translation>最多35个字符。</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Choose first.</source>
      <translation>请先选择。</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>请选择…</translation>
    </message>
    <message>
      <source>Optional; it stays in your bank.</source>
      <translation>可不填；只留在贵行。</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>签署</translation>
    </message>
    <message>
      <source>Word to the checker</source>
      <translation>致复核人的话</translation>
    </message>
    <message>
      <source>Your reference</source>
      <translation>贵行编号</translation>
    </message>
  </context>
  <context>
    <name>SavedViews</name>
    <message>
      <source>1 view exported to {file}.</source>
      <translation>已将 1 个视图导出到 {file}。</translation>
    </message>
    <message>
      <source>1 view taken from {file}.</source>
      <translation>已从 {file} 导入 1 个视图。</translation>
    </message>
    <message>
      <source>A saved view can't be read any more; it was left out.</source>
      <translation>有一个已保存的视图无法读取，已略去。</translation>
    </message>
    <message>
      <source>Counting what the views show</source>
      <translation>正在统计各视图的数量</translation>
    </message>
    <message>
      <source>Exporting the views</source>
      <translation>正在导出视图</translation>
    </message>
    <message>
      <source>Importing views</source>
      <translation>正在导入视图</translation>
    </message>
    <message>
      <source>Keeping the views</source>
      <translation>正在保存视图</translation>
    </message>
    <message>
      <source>Save as view…</source>
      <translation>另存为视图…</translation>
    </message>
    <message>
      <source>Save changes</source>
      <translation>保存更改</translation>
    </message>
    <message>
      <source>The view is saved.</source>
      <translation>视图已保存。</translation>
    </message>
    <message>
      <source>The view “{name}” is deleted.</source>
      <translation>视图“{name}”已删除。</translation>
    </message>
    <message>
      <source>new view “{name}”</source>
      <translation>新视图“{name}”</translation>
    </message>
    <message>
      <source>view “{name}” moved</source>
      <translation>移动视图“{name}”</translation>
    </message>
    <message>
      <source>view “{name}” renamed</source>
      <translation>重命名视图“{name}”</translation>
    </message>
    <message>
      <source>view “{name}” saved</source>
      <translation>保存视图“{name}”</translation>
    </message>
    <message>
      <source>views of a file taken</source>
      <translation>导入文件中的视图</translation>
    </message>
    <message>
      <source>what the table opens with</source>
      <translation>表格打开时的视图</translation>
    </message>
    <message>
      <source>{name} · changed</source>
      <translation>{name} · 已更改</translation>
    </message>
    <message>
      <source>{n} saved views can't be read any more; they were left out.</source>
      <translation>有 {n} 个已保存的视图无法读取，已略去。</translation>
    </message>
    <message>
      <source>{n} views exported to {file}.</source>
      <translation>已将 {n} 个视图导出到 {file}。</translation>
    </message>
    <message>
      <source>{n} views taken from {file}.</source>
      <translation>已从 {file} 导入 {n} 个视图。</translation>
    </message>
  </context>
  <context>
    <name>Saver</name>
    <message>
      <source>Saving the draft</source>
      <translation>正在保存草稿</translation>
    </message>
  </context>
  <context>
    <name>Screens</name>
    <message>
      <source>Acknowledged. You can sign again.</source>
      <translation>已确认知悉。您可以继续签署。</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>对照</translation>
    </message>
    <message>
      <source>Copying the credit</source>
      <translation>正在复制信用证</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>信用证</translation>
    </message>
    <message>
      <source>Discarding the draft</source>
      <translation>正在放弃草稿</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>草稿</translation>
    </message>
    <message>
      <source>Examination</source>
      <translation>审单</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Imported: {fields}.</source>
      <translation>已导入：{fields}。</translation>
    </message>
    <message>
      <source>Making a draft</source>
      <translation>正在建立草稿</translation>
    </message>
    <message>
      <source>Open a credit to act on it.</source>
      <translation>请先打开要就其办理指令的信用证。</translation>
    </message>
    <message>
      <source>Open a credit to print it.</source>
      <translation>请先打开要打印的信用证。</translation>
    </message>
    <message>
      <source>Open a credit to see its amendments.</source>
      <translation>请先打开要查看其修改的信用证。</translation>
    </message>
    <message>
      <source>Open a credit to see its timeline.</source>
      <translation>请先打开信用证，再查看其时间线。</translation>
    </message>
    <message>
      <source>Open a credit to see what was presented.</source>
      <translation>打开一份信用证以查看其交单。</translation>
    </message>
    <message>
      <source>Open a draft to discard it.</source>
      <translation>请先打开要放弃的草稿。</translation>
    </message>
    <message>
      <source>Opening an act</source>
      <translation>正在打开指令</translation>
    </message>
    <message>
      <source>Opening the draft</source>
      <translation>正在打开草稿</translation>
    </message>
    <message>
      <source>Signed: {what}. It waits for a checker.</source>
      <translation>已签署：{what}。等待复核人。</translation>
    </message>
    <message>
      <source>Take documents in</source>
      <translation>收下单据</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>模板</translation>
    </message>
    <message>
      <source>The amendment is signed and waits for a checker.</source>
      <translation>修改已签署，等待复核人。</translation>
    </message>
    <message>
      <source>The credit is signed and waits for a checker.</source>
      <translation>信用证已签署，等待复核。</translation>
    </message>
    <message>
      <source>The draft is discarded.</source>
      <translation>草稿已放弃。</translation>
    </message>
    <message>
      <source>Undoing</source>
      <translation>正在撤销</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>变动内容</translation>
    </message>
    <message>
      <source>Work item</source>
      <translation>待办事项</translation>
    </message>
    <message>
      <source>{reference} as pages</source>
      <translation>{reference}（页面形式）</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Open what was open</source>
      <translation>打开原先打开的内容</translation>
    </message>
    <message>
      <source>This window ended last time without being closed. Drafts and signed acts are kept.</source>
      <translation>此窗口上次没有正常关闭。草稿和已签署的指令均已保存。</translation>
    </message>
  </context>
  <context>
    <name>SettingRow</name>
    <message>
      <source>Reset</source>
      <translation>恢复默认</translation>
    </message>
    <message>
      <source>Reset {setting}</source>
      <translation>恢复“{setting}”的默认值</translation>
    </message>
    <message>
      <source>Type a time from 00:00 to 23:59, or nothing.</source>
      <translation>请输入 00:00 至 23:59 之间的时间，或留空。</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>A time at your office such as 18:30. Quiet hours need both; leave empty for none.</source>
      <translation>以您办公地的时间填写，例如 18:30。免打扰须填两个时间；不需要则留空。</translation>
    </message>
    <message>
      <source>Acts that are held back</source>
      <translation>暂缓发送的指令</translation>
    </message>
    <message>
      <source>Acts that came back</source>
      <translation>被退回的指令</translation>
    </message>
    <message>
      <source>Acts that failed</source>
      <translation>失败的指令</translation>
    </message>
    <message>
      <source>Acts to approve</source>
      <translation>待批准的指令</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Comfortable</source>
      <translation>宽松</translation>
    </message>
    <message>
      <source>Compact</source>
      <translation>紧凑</translation>
    </message>
    <message>
      <source>Compact rows show more credits on one screen.</source>
      <translation>紧凑行距可在一屏显示更多信用证。</translation>
    </message>
    <message>
      <source>Credits that arrived</source>
      <translation>收到的信用证</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Drafts</source>
      <translation>草稿</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>高对比度</translation>
    </message>
    <message>
      <source>In force on the day</source>
      <translation>当日有效的版本</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Light or dark surfaces, or black and white with the strongest lines.</source>
      <translation>浅色或深色界面，或线条最分明的黑白界面。</translation>
    </message>
    <message>
      <source>Lock when left alone</source>
      <translation>无人操作时锁定</translation>
    </message>
    <message>
      <source>Long words, to test the window</source>
      <translation>加长文字，用于测试窗口</translation>
    </message>
    <message>
      <source>Look and language</source>
      <translation>外观与语言</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>动画</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>从不</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>Notifications</source>
      <translation>通知消息</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>关</translation>
    </message>
    <message>
      <source>On</source>
      <translation>开</translation>
    </message>
    <message>
      <source>Panes and notices can appear without moving.</source>
      <translation>面板和消息可以不带动画直接出现。</translation>
    </message>
    <message>
      <source>Privacy and lock</source>
      <translation>隐私与锁定</translation>
    </message>
    <message>
      <source>Privacy mask</source>
      <translation>隐私遮蔽</translation>
    </message>
    <message>
      <source>Quiet from</source>
      <translation>免打扰开始时间</translation>
    </message>
    <message>
      <source>Quiet until</source>
      <translation>免打扰结束时间</translation>
    </message>
    <message>
      <source>Release of new drafts</source>
      <translation>新草稿的版本</translation>
    </message>
    <message>
      <source>Rows of tables</source>
      <translation>表格行距</translation>
    </message>
    <message>
      <source>Shows dots instead of amounts and parties wherever credits are listed.</source>
      <translation>在列出信用证的地方，以圆点代替金额和当事人。</translation>
    </message>
    <message>
      <source>System notifications</source>
      <translation>系统通知</translation>
    </message>
    <message>
      <source>Tells what needs you while the window is out of sight, never with amounts or parties.</source>
      <translation>窗口不在眼前时提示待您处理的事项，绝不显示金额或当事人。</translation>
    </message>
    <message>
      <source>The SWIFT standard that a new draft begins with. It can be changed in each draft.</source>
      <translation>新草稿开始时采用的 SWIFT 标准。每份草稿中均可更改。</translation>
    </message>
    <message>
      <source>The language of this window, at once. What is signed and sent stays as it was written.</source>
      <translation>本窗口的语言，立即生效。已签署和发送的内容保持原文。</translation>
    </message>
    <message>
      <source>The window then asks for your PIN; time the machine slept counts. Work goes on behind it.</source>
      <translation>届时窗口会要求输入 PIN 码；计算机休眠的时间也计算在内。后台工作继续进行。</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Whether the system tells you of it.</source>
      <translation>是否由系统向您提示。</translation>
    </message>
    <message>
      <source>{n} minutes</source>
      <translation>{n} 分钟</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>All settings at once</source>
      <translation>全部设置</translation>
    </message>
    <message>
      <source>Change shortcuts…</source>
      <translation>更改快捷键…</translation>
    </message>
    <message>
      <source>Files for support…</source>
      <translation>供技术支持使用的文件…</translation>
    </message>
    <message>
      <source>Keys and help</source>
      <translation>密钥与帮助</translation>
    </message>
    <message>
      <source>No setting has these words.</source>
      <translation>没有设置含有这些字词。</translation>
    </message>
    <message>
      <source>Save to a file…</source>
      <translation>保存到文件…</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>搜索设置</translation>
    </message>
    <message>
      <source>Take from a file…</source>
      <translation>从文件载入…</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>开始导览</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>“Change shortcuts…” in the menu gives acts other keys. Esc closes.</source>
      <translation>菜单中的“更改快捷键…”可为操作改设其他按键。按 Esc 关闭。</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsEditor</name>
    <message>
      <source>Acts and their keys</source>
      <translation>操作及其按键</translation>
    </message>
    <message>
      <source>New keys</source>
      <translation>新按键</translation>
    </message>
    <message>
      <source>No keys</source>
      <translation>取消按键</translation>
    </message>
    <message>
      <source>Original keys</source>
      <translation>恢复原按键</translation>
    </message>
    <message>
      <source>Search acts</source>
      <translation>搜索操作</translation>
    </message>
    <message>
      <source>Search acts…</source>
      <translation>搜索操作…</translation>
    </message>
    <message>
      <source>{act} has no keys now.</source>
      <translation>{act}现在没有按键。</translation>
    </message>
    <message>
      <source>{act} now has {keys}.</source>
      <translation>{act}的按键现为 {keys}。</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsPage</name>
    <message>
      <source>Keys of all acts</source>
      <translation>所有操作的按键</translation>
    </message>
  </context>
  <context>
    <name>SidePane</name>
    <message>
      <source>As SWIFT carries it · {parts}, {release}</source>
      <translation>SWIFT 报文形式 · {parts}，{release}</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy the message</source>
      <translation>复制报文</translation>
    </message>
    <message>
      <source>MT700, {n} MT701</source>
      <translation>MT700，{n} 份 MT701</translation>
    </message>
    <message>
      <source>The message as SWIFT carries it</source>
      <translation>SWIFT 报文</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>待查看</translation>
    </message>
  </context>
  <context>
    <name>SignIn</name>
    <message>
      <source>PIN</source>
      <translation>PIN 码</translation>
    </message>
    <message>
      <source>PIN {pin}</source>
      <translation>PIN 码 {pin}</translation>
    </message>
    <message>
      <source>{name}, {role} at {bank}</source>
      <translation>{name}，{bank} {role}</translation>
    </message>
  </context>
  <context>
    <name>SignInPage</name>
    <message>
      <source>LC Workstation</source>
      <translation>信用证工作站</translation>
    </message>
    <message>
      <source>Looking for the ledger and the gateways…</source>
      <translation>正在查找账本和网关…</translation>
    </message>
    <message>
      <source>One person drafts, another of the same bank checks: open a window for each. Arrows choose, Enter signs in.</source>
      <translation>一人起草，同一银行的另一人复核：请为每人各开一个窗口。方向键选择，Enter 登录。</translation>
    </message>
    <message>
      <source>Opening the desk of {name}: key, store, gateway…</source>
      <translation>正在打开 {name} 的工作台：密钥、存储、网关…</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN 码</translation>
    </message>
    <message>
      <source>SANDBOX · LC Workstation</source>
      <translation>沙盒环境 · 信用证工作站</translation>
    </message>
    <message>
      <source>SANDBOX · sample banks, no real obligations</source>
      <translation>沙盒环境 · 示例银行，不产生真实义务</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>登录</translation>
    </message>
    <message>
      <source>Signing in</source>
      <translation>正在登录</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>正在启动</translation>
    </message>
    <message>
      <source>The window of {name} is open already, but it doesn't answer. Close it and try again.</source>
      <translation>{name} 的窗口已打开，但没有响应。请将其关闭后重试。</translation>
    </message>
    <message>
      <source>The window of {name} is open already; it came to the front.</source>
      <translation>{name} 的窗口已打开，现已移到最前。</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>重试</translation>
    </message>
    <message>
      <source>Type the PIN of {name}.</source>
      <translation>请输入 {name} 的 PIN 码。</translation>
    </message>
  </context>
  <context>
    <name>SigningPage</name>
    <message>
      <source>35 characters at most.</source>
      <translation>最多 35 个字符。</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>By which means</source>
      <translation>通过何种方式</translation>
    </message>
    <message>
      <source>Its reference</source>
      <translation>其编号</translation>
    </message>
    <message>
      <source>Note to the other banks</source>
      <translation>给其他银行的附言</translation>
    </message>
    <message>
      <source>Only where it was done outside the ledger: SWIFT, letter, courier.</source>
      <translation>仅在账本之外办理时填写：SWIFT、信函、快递。</translation>
    </message>
    <message>
      <source>Optional.</source>
      <translation>可选。</translation>
    </message>
    <message>
      <source>Optional; every bank of the credit reads it.</source>
      <translation>可选；信用证的各家银行均可阅读。</translation>
    </message>
    <message>
      <source>Optional; it stays in your bank.</source>
      <translation>可选；仅留存于本行。</translation>
    </message>
    <message>
      <source>The notice</source>
      <translation>通知</translation>
    </message>
    <message>
      <source>Word to the checker</source>
      <translation>给复核人的话</translation>
    </message>
    <message>
      <source>Your reference</source>
      <translation>本行编号</translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message>
      <source>1 · Read, proved</source>
      <translation>1 · 已读取并证明</translation>
    </message>
    <message>
      <source>2 · Checked</source>
      <translation>2 · 已核对</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>By node</source>
      <translation>由节点</translation>
    </message>
    <message>
      <source>Chain</source>
      <translation>链</translation>
    </message>
    <message>
      <source>Each block follows from the one before by its parent's hash; that was checked here.</source>
      <translation>每个区块都以父区块哈希与前一区块相接；已在本机核对。</translation>
    </message>
    <message>
      <source>Entries are being read. Their heads are computed here from every entry; they count as proved once the Journal has the same. Nothing is signed on what isn't proved and checked.</source>
      <translation>正在读取条目。头哈希由本机根据每个条目计算；与日志簿一致后才算证明。未经证明和核对的内容不会用于签署。</translation>
    </message>
    <message>
      <source>Final</source>
      <translation>已终局</translation>
    </message>
    <message>
      <source>Final entry</source>
      <translation>终局条目</translation>
    </message>
    <message>
      <source>Final up to</source>
      <translation>已终局至</translation>
    </message>
    <message>
      <source>Found wrong</source>
      <translation>发现错误</translation>
    </message>
    <message>
      <source>Gateway</source>
      <translation>网关</translation>
    </message>
    <message>
      <source>Head after it</source>
      <translation>其后的头哈希</translation>
    </message>
    <message>
      <source>Its hash</source>
      <translation>其哈希</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>后台任务</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>密钥</translation>
    </message>
    <message>
      <source>Ledger</source>
      <translation>账本</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>取得时间</translation>
    </message>
    <message>
      <source>Newest block</source>
      <translation>最新区块</translation>
    </message>
    <message>
      <source>No answer yet.</source>
      <translation>尚无答复。</translation>
    </message>
    <message>
      <source>Node</source>
      <translation>节点</translation>
    </message>
    <message>
      <source>Nothing has been read from the ledger yet.</source>
      <translation>尚未从账本读取任何内容。</translation>
    </message>
    <message>
      <source>Nothing is under way.</source>
      <translation>没有正在进行的任务。</translation>
    </message>
    <message>
      <source>Officer</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Proved at block</source>
      <translation>证明于区块</translation>
    </message>
    <message>
      <source>So since</source>
      <translation>此状态始于</translation>
    </message>
    <message>
      <source>Terms opened</source>
      <translation>已解封条款</translation>
    </message>
    <message>
      <source>The head was computed here from every entry and equals the Journal's. Two windows with the same entry and head hold the same history.</source>
      <translation>头哈希由本机根据每个条目计算，与日志簿一致。条目和头哈希相同的两个窗口，所持历史也相同。</translation>
    </message>
    <message>
      <source>Under way, oldest first:</source>
      <translation>正在进行，最早的在前：</translation>
    </message>
    <message>
      <source>Your bank's gateway answers. It carries signed acts; it can't change them.</source>
      <translation>贵行网关有答复。它传送已签署的指令，但不能更改其内容。</translation>
    </message>
    <message>
      <source>Your key is unlocked until you close this window. It signs only what you confirm.</source>
      <translation>您的密钥在关闭此窗口之前保持解锁，只签署您确认的内容。</translation>
    </message>
    <message>
      <source>all {n}</source>
      <translation>全部 {n}</translation>
    </message>
    <message>
      <source>as of {moment}, block {block}</source>
      <translation>截至 {moment}，区块 {block}</translation>
    </message>
    <message>
      <source>connecting</source>
      <translation>正在连接</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>不一致</translation>
    </message>
    <message>
      <source>down</source>
      <translation>断开</translation>
    </message>
    <message>
      <source>entry {n}</source>
      <translation>条目 {n}</translation>
    </message>
    <message>
      <source>for {age}</source>
      <translation>已 {age}</translation>
    </message>
    <message>
      <source>in step</source>
      <translation>同步</translation>
    </message>
    <message>
      <source>no entries yet</source>
      <translation>尚无条目</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>nothing has been read yet</source>
      <translation>尚未读取任何内容</translation>
    </message>
    <message>
      <source>reading block {done} of {total}</source>
      <translation>正在读取区块 {done}/{total}</translation>
    </message>
    <message>
      <source>signing in</source>
      <translation>正在登录</translation>
    </message>
    <message>
      <source>unlocked</source>
      <translation>已解锁</translation>
    </message>
    <message>
      <source>up</source>
      <translation>正常</translation>
    </message>
    <message>
      <source>{n} of {m}</source>
      <translation>{n}/{m}</translation>
    </message>
    <message>
      <source>· block {block} · {age} ago</source>
      <translation>· 区块 {block} · {age}前</translation>
    </message>
    <message>
      <source>· head {head}</source>
      <translation>· 头哈希 {head}</translation>
    </message>
    <message>
      <source>· {n} of {m} checked</source>
      <translation>· 已核对 {n}/{m}</translation>
    </message>
    <message>
      <source>· {n} wrong</source>
      <translation>· {n} 个有误</translation>
    </message>
  </context>
  <context>
    <name>StatusCells</name>
    <message>
      <source>Reading where the ledger stands</source>
      <translation>正在读取账本状况</translation>
    </message>
    <message>
      <source>Since {moment}</source>
      <translation>自 {moment} 起</translation>
    </message>
  </context>
  <context>
    <name>StatusPanel</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
  <context>
    <name>StepsLink</name>
    <message>
      <source>Hide the reckoning</source>
      <translation>收起计算过程</translation>
    </message>
    <message>
      <source>How it is reckoned</source>
      <translation>如何计算</translation>
    </message>
  </context>
  <context>
    <name>StoppedView</name>
    <message>
      <source>Check again and send</source>
      <translation>重新核对并发送</translation>
    </message>
    <message>
      <source>It goes out as you signed it.</source>
      <translation>将按您签署的内容发出。</translation>
    </message>
    <message>
      <source>It is withdrawn.</source>
      <translation>已撤回。</translation>
    </message>
    <message>
      <source>Letting a held act go out</source>
      <translation>正在放行暂缓发送的指令</translation>
    </message>
    <message>
      <source>Mend the draft</source>
      <translation>修改草稿</translation>
    </message>
    <message>
      <source>Open the credit</source>
      <translation>打开信用证</translation>
    </message>
    <message>
      <source>Send it anyway</source>
      <translation>仍然发送</translation>
    </message>
    <message>
      <source>Withdraw my signature</source>
      <translation>撤回我的签名</translation>
    </message>
    <message>
      <source>Withdraw to a draft</source>
      <translation>撤回为草稿</translation>
    </message>
    <message>
      <source>Withdrawing a held act</source>
      <translation>正在撤回暂缓发送的指令</translation>
    </message>
  </context>
  <context>
    <name>SubmitPanel</name>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Note to the checker</source>
      <translation>给复核人的附言</translation>
    </message>
    <message>
      <source>Optional; sealed with the amendment.</source>
      <translation>可不填；随修改一并密封。</translation>
    </message>
    <message>
      <source>Read by your bank only; not part of the act.</source>
      <translation>只供贵行阅读，不属于指令内容。</translation>
    </message>
    <message>
      <source>Sign and submit</source>
      <translation>签署并提交</translation>
    </message>
    <message>
      <source>Text to the other banks</source>
      <translation>致其他银行的附言</translation>
    </message>
  </context>
  <context>
    <name>TakingOut</name>
    <message>
      <source>CSV for spreadsheets (*.csv)</source>
      <translation>CSV 表格文件 (*.csv)</translation>
    </message>
    <message>
      <source>Copied {n} rows.</source>
      <translation>已复制 {n} 行。</translation>
    </message>
    <message>
      <source>Copied {reference}.</source>
      <translation>已复制 {reference}。</translation>
    </message>
    <message>
      <source>Copy references</source>
      <translation>复制编号</translation>
    </message>
    <message>
      <source>Copy rows</source>
      <translation>复制各行</translation>
    </message>
    <message>
      <source>Export the credits</source>
      <translation>导出信用证</translation>
    </message>
    <message>
      <source>Export the whole view…</source>
      <translation>导出整个视图…</translation>
    </message>
    <message>
      <source>Export what is chosen…</source>
      <translation>导出所选…</translation>
    </message>
    <message>
      <source>Exporting the credits</source>
      <translation>正在导出信用证</translation>
    </message>
    <message>
      <source>Reading what is copied</source>
      <translation>正在读取要复制的内容</translation>
    </message>
    <message>
      <source>Workbook (*.xlsx)</source>
      <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
      <source>{n} credits exported to {file}.</source>
      <translation>已将 {n} 份信用证导出到 {file}。</translation>
    </message>
  </context>
  <context>
    <name>Templates</name>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
  </context>
  <context>
    <name>TemplatesPage</name>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Deleting the template</source>
      <translation>正在删除模板</translation>
    </message>
    <message>
      <source>New credit from it</source>
      <translation>以此新建信用证</translation>
    </message>
    <message>
      <source>New name</source>
      <translation>新名称</translation>
    </message>
    <message>
      <source>No template has this name</source>
      <translation>没有这个名称的模板</translation>
    </message>
    <message>
      <source>No templates yet</source>
      <translation>还没有模板</translation>
    </message>
    <message>
      <source>Open a draft that is often needed, and save it as a template from the menu.</source>
      <translation>打开一份常用的草稿，然后从菜单另存为模板。</translation>
    </message>
    <message>
      <source>Reading the templates</source>
      <translation>正在读取模板</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>重命名…</translation>
    </message>
    <message>
      <source>Renaming the template</source>
      <translation>正在重命名模板</translation>
    </message>
    <message>
      <source>Search templates</source>
      <translation>搜索模板</translation>
    </message>
    <message>
      <source>Search templates…</source>
      <translation>搜索模板…</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>模板</translation>
    </message>
    <message>
      <source>The template “{name}” has another name.</source>
      <translation>模板“{name}”已改名。</translation>
    </message>
    <message>
      <source>The template “{name}” is deleted.</source>
      <translation>模板“{name}”已删除。</translation>
    </message>
    <message>
      <source>There is no template to choose.</source>
      <translation>没有可选的模板。</translation>
    </message>
    <message>
      <source>Try fewer letters.</source>
      <translation>请减少输入的字母。</translation>
    </message>
  </context>
  <context>
    <name>TimelineView</name>
    <message>
      <source>Timeline and proof</source>
      <translation>时间线与证明</translation>
    </message>
    <message>
      <source>Timeline and proof as text</source>
      <translation>文本形式的时间线与证明</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Back to {place}</source>
      <translation>返回{place}</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>菜单</translation>
    </message>
  </context>
  <context>
    <name>Tour</name>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Each row shows its state by shape, word and colour. Enter opens a row, Alt+Left leads back.</source>
      <translation>每一行都以形状、文字和颜色表示状态。Enter 打开该行，Alt+Left 返回。</translation>
    </message>
    <message>
      <source>Everything else</source>
      <translation>其他功能</translation>
    </message>
    <message>
      <source>How far your copy of the ledger is proved, and by whom. Nothing is called final before it is.</source>
      <translation>您的账本副本已证明到何处、由谁证明。未到终局，绝不称为终局。</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>各个页面</translation>
    </message>
    <message>
      <source>Search and acts</source>
      <translation>搜索与操作</translation>
    </message>
    <message>
      <source>Skip the tour</source>
      <translation>跳过导览</translation>
    </message>
    <message>
      <source>The desk</source>
      <translation>工作台</translation>
    </message>
    <message>
      <source>The menu names every act with its keys. F1 explains the page you are on; Ctrl+L locks it.</source>
      <translation>菜单列出每项操作及其按键。F1 说明您所在的页面；Ctrl+L 锁定窗口。</translation>
    </message>
    <message>
      <source>Tour</source>
      <translation>导览</translation>
    </message>
    <message>
      <source>What is proved</source>
      <translation>已证明的内容</translation>
    </message>
    <message>
      <source>What you can do here stands at the right. Ctrl+K finds every act and every credit by name.</source>
      <translation>您在此可以做的事列在右侧。Ctrl+K 可按名称找到每项操作和每份信用证。</translation>
    </message>
    <message>
      <source>Where you go: what needs you now, all credits, your work. Ctrl+1 to Ctrl+3 lead there, too.</source>
      <translation>前往各处：现在需要您处理的事项、全部信用证、您的工作。按 Ctrl+1 至 Ctrl+3 也可前往。</translation>
    </message>
    <message>
      <source>{k} of {n}</source>
      <translation>{k}/{n}</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>A credit has arrived.</source>
      <translation>收到一份信用证。</translation>
    </message>
    <message>
      <source>An act of yours came back.</source>
      <translation>您的一项指令被退回。</translation>
    </message>
    <message>
      <source>An act of yours failed.</source>
      <translation>您的一项指令失败。</translation>
    </message>
    <message>
      <source>An act of yours is held back.</source>
      <translation>您的一项指令暂缓发送。</translation>
    </message>
    <message>
      <source>An act waits for your signature.</source>
      <translation>有一项指令等待您签署。</translation>
    </message>
    <message>
      <source>LC Workstation</source>
      <translation>信用证工作站</translation>
    </message>
  </context>
  <context>
    <name>Versions</name>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <source>as it was begun</source>
      <translation>最初的样子</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message>
      <source>now:</source>
      <translation>现在：</translation>
    </message>
    <message>
      <source>only now:</source>
      <translation>仅现在：</translation>
    </message>
    <message>
      <source>only then:</source>
      <translation>仅当时：</translation>
    </message>
    <message>
      <source>then:</source>
      <translation>当时：</translation>
    </message>
    <message>
      <source>{fields} and {n} more</source>
      <translation>{fields}及另外 {n} 项</translation>
    </message>
  </context>
  <context>
    <name>VersionsPanel</name>
    <message>
      <source>Back</source>
      <translation>返回</translation>
    </message>
    <message>
      <source>How it differs from now</source>
      <translation>与现在的不同</translation>
    </message>
    <message>
      <source>It is as it stands now.</source>
      <translation>与现在相同。</translation>
    </message>
    <message>
      <source>Restore this version</source>
      <translation>恢复此版本</translation>
    </message>
    <message>
      <source>Saved at this desk by {name}</source>
      <translation>由 {name} 在本席位保存</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>版本</translation>
    </message>
  </context>
  <context>
    <name>ViewActs</name>
    <message>
      <source>Columns…</source>
      <translation>列…</translation>
    </message>
    <message>
      <source>Delete this view</source>
      <translation>删除此视图</translation>
    </message>
    <message>
      <source>Export credits…</source>
      <translation>导出信用证…</translation>
    </message>
    <message>
      <source>Export the views</source>
      <translation>导出视图</translation>
    </message>
    <message>
      <source>Export views…</source>
      <translation>导出视图…</translation>
    </message>
    <message>
      <source>Go to the credits first.</source>
      <translation>请先前往信用证页面。</translation>
    </message>
    <message>
      <source>Import views</source>
      <translation>导入视图</translation>
    </message>
    <message>
      <source>Import views…</source>
      <translation>导入视图…</translation>
    </message>
    <message>
      <source>It stands first already.</source>
      <translation>它已在最前。</translation>
    </message>
    <message>
      <source>It stands last already.</source>
      <translation>它已在最后。</translation>
    </message>
    <message>
      <source>Move this view left</source>
      <translation>将此视图左移</translation>
    </message>
    <message>
      <source>Move this view right</source>
      <translation>将此视图右移</translation>
    </message>
    <message>
      <source>Name of the new view</source>
      <translation>新视图的名称</translation>
    </message>
    <message>
      <source>New name of the view</source>
      <translation>视图的新名称</translation>
    </message>
    <message>
      <source>Nothing was changed since.</source>
      <translation>此后没有更改。</translation>
    </message>
    <message>
      <source>Open the table with this view</source>
      <translation>打开表格时用此视图</translation>
    </message>
    <message>
      <source>Opens this view of the credits.</source>
      <translation>打开此信用证视图。</translation>
    </message>
    <message>
      <source>Reading the views</source>
      <translation>正在读取视图</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Rename this view…</source>
      <translation>重命名此视图…</translation>
    </message>
    <message>
      <source>Save as view…</source>
      <translation>另存为视图…</translation>
    </message>
    <message>
      <source>Save changes to this view</source>
      <translation>将更改保存到此视图</translation>
    </message>
    <message>
      <source>Save view</source>
      <translation>保存视图</translation>
    </message>
    <message>
      <source>The table opens with this view already.</source>
      <translation>表格打开时已用此视图。</translation>
    </message>
    <message>
      <source>There is no view of yours to export. Save one first.</source>
      <translation>您没有可导出的视图。请先保存一个。</translation>
    </message>
    <message>
      <source>This view is always there. Open one of your own.</source>
      <translation>此视图始终存在。请打开您自己的视图。</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>Views (*.json)</source>
      <translation>视图 (*.json)</translation>
    </message>
  </context>
  <context>
    <name>ViewsBar</name>
    <message>
      <source>Open, save and arrange views of the table</source>
      <translation>打开、保存和排列表格视图</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>视图</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>Address of your bank's gateway</source>
      <translation>贵行网关的地址</translation>
    </message>
    <message>
      <source>Connect to your bank…</source>
      <translation>连接贵行…</translation>
    </message>
    <message>
      <source>Connecting needs three things from your bank: the gateway's address, a key that two administrators registered for you on the ledger, and the ledger's own identity. This version opens the sandbox only; it can keep the address for later, and connects nowhere.</source>
      <translation>连接需要贵行提供三样东西：网关地址、两名管理员为您在账本上登记的密钥，以及账本自身的标识。本版本只打开沙盒；可为日后保留该地址，但不连接任何地方。</translation>
    </message>
    <message>
      <source>How it looks</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>Keep the address</source>
      <translation>保留地址</translation>
    </message>
    <message>
      <source>Kept on this machine. Until you can connect, the sandbox is open.</source>
      <translation>已保留在本机。在您可以连接之前，打开的是沙盒。</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>The sandbox holds sample banks, officers and credits on this machine. Everything works as in a bank, and nothing binds anybody. The first start takes up to a minute.</source>
      <translation>沙盒在本机提供示例银行、人员和信用证。一切如同在银行中运作，但对任何人都没有约束力。首次启动最多约需一分钟。</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Try the sandbox</source>
      <translation>试用沙盒</translation>
    </message>
    <message>
      <source>Type an address such as https://gateway.example.</source>
      <translation>请输入网关地址，例如 https://gateway.example。</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>欢迎</translation>
    </message>
    <message>
      <source>Welcome · LC Workstation</source>
      <translation>欢迎 · 信用证工作站</translation>
    </message>
    <message>
      <source>Where you work</source>
      <translation>工作环境</translation>
    </message>
    <message>
      <source>Your administrator gives it to you. It begins with https.</source>
      <translation>由管理员告知您，以 https 开头。</translation>
    </message>
    <message>
      <source>Your bank's gateway</source>
      <translation>贵行网关</translation>
    </message>
  </context>
  <context>
    <name>WindowLock</name>
    <message>
      <source>Unlocking</source>
      <translation>正在解锁</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <source>1 day</source>
      <translation>1 天</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>管理员</translation>
    </message>
    <message>
      <source>Advice</source>
      <translation>通知</translation>
    </message>
    <message>
      <source>Advice of the credit</source>
      <translation>信用证的通知</translation>
    </message>
    <message>
      <source>Advised</source>
      <translation>已通知</translation>
    </message>
    <message>
      <source>Amendment</source>
      <translation>修改</translation>
    </message>
    <message>
      <source>Amendment {n}</source>
      <translation>修改 {n}</translation>
    </message>
    <message>
      <source>Answer to an amendment</source>
      <translation>对修改的答复</translation>
    </message>
    <message>
      <source>Answer to discrepancies</source>
      <translation>对不符点的答复</translation>
    </message>
    <message>
      <source>Answer to the discrepancies of presentation {n}</source>
      <translation>对交单 {n} 不符点的答复</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>已批准</translation>
    </message>
    <message>
      <source>Authority asked</source>
      <translation>已请求授权</translation>
    </message>
    <message>
      <source>Authority asked for presentation {n}</source>
      <translation>已就交单 {n} 请求授权</translation>
    </message>
    <message>
      <source>Beneficiary's answer to amendment {n}</source>
      <translation>受益人对修改 {n} 的答复</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>已撤销</translation>
    </message>
    <message>
      <source>Checker</source>
      <translation>复核</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>已结清</translation>
    </message>
    <message>
      <source>Closing</source>
      <translation>结清</translation>
    </message>
    <message>
      <source>Closing of the credit</source>
      <translation>信用证的结清</translation>
    </message>
    <message>
      <source>Compliance officer</source>
      <translation>合规人员</translation>
    </message>
    <message>
      <source>Confirmation</source>
      <translation>保兑</translation>
    </message>
    <message>
      <source>Confirmation declined</source>
      <translation>已拒绝保兑</translation>
    </message>
    <message>
      <source>Confirmation of the credit</source>
      <translation>信用证的保兑</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>已保兑</translation>
    </message>
    <message>
      <source>Confirmer's answer</source>
      <translation>保兑行的答复</translation>
    </message>
    <message>
      <source>Confirmer's answer to amendment {n}</source>
      <translation>保兑行对修改 {n} 的答复</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>草稿</translation>
    </message>
    <message numerus="yes">
      <source>Draft · %n open</source>
      <translation>
        <numerusform>草稿 · %n 项未决</numerusform>
      </translation>
    </message>
    <message>
      <source>Examination</source>
      <translation>审单</translation>
    </message>
    <message>
      <source>Examination of presentation {n}</source>
      <translation>交单 {n} 的审核</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>Final</source>
      <translation>已终局</translation>
    </message>
    <message>
      <source>Held back</source>
      <translation>暂缓发送</translation>
    </message>
    <message>
      <source>Honour</source>
      <translation>承付</translation>
    </message>
    <message>
      <source>Honour of presentation {n}</source>
      <translation>交单 {n} 的承付</translation>
    </message>
    <message>
      <source>In a block</source>
      <translation>已入区块</translation>
    </message>
    <message>
      <source>In block {block}</source>
      <translation>在区块 {block} 中</translation>
    </message>
    <message>
      <source>In block {block} · {k} of {m}</source>
      <translation>在区块 {block} 中 · {k}/{m}</translation>
    </message>
    <message>
      <source>In block · {k} of {m}</source>
      <translation>已入区块 · {k}/{m}</translation>
    </message>
    <message>
      <source>Issue</source>
      <translation>开立</translation>
    </message>
    <message>
      <source>Issue of the credit</source>
      <translation>信用证的开立</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>已开立</translation>
    </message>
    <message>
      <source>Maker</source>
      <translation>经办</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>函电</translation>
    </message>
    <message>
      <source>Not yet checked</source>
      <translation>尚未核对</translation>
    </message>
    <message>
      <source>Officer</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Presentation</source>
      <translation>交单</translation>
    </message>
    <message>
      <source>Presentation {n}</source>
      <translation>交单 {n}</translation>
    </message>
    <message>
      <source>Queued here</source>
      <translation>在本机排队</translation>
    </message>
    <message>
      <source>Receipt of documents</source>
      <translation>收到单据</translation>
    </message>
    <message>
      <source>Receipt of presentation {n}</source>
      <translation>收到交单 {n}</translation>
    </message>
    <message>
      <source>Refusal</source>
      <translation>拒付</translation>
    </message>
    <message>
      <source>Refusal of presentation {n}</source>
      <translation>交单 {n} 的拒付</translation>
    </message>
    <message>
      <source>Reorganised</source>
      <translation>链重组</translation>
    </message>
    <message>
      <source>Reorganised · sent again</source>
      <translation>链重组 · 已重新发送</translation>
    </message>
    <message>
      <source>Reorganised: the block was replaced. It is sent again while it still fits.</source>
      <translation>链重组：区块被替换。只要仍适用，将重新发送。</translation>
    </message>
    <message>
      <source>Return of documents</source>
      <translation>退回单据</translation>
    </message>
    <message>
      <source>Return of presentation {n}</source>
      <translation>交单 {n} 的退回</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>已退回</translation>
    </message>
    <message>
      <source>Returned to the maker</source>
      <translation>已退回经办人</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>已发送</translation>
    </message>
    <message>
      <source>Sent, receipt held</source>
      <translation>已发送，持有回执</translation>
    </message>
    <message>
      <source>Settlement</source>
      <translation>结算</translation>
    </message>
    <message>
      <source>Settlement of presentation {n}</source>
      <translation>交单 {n} 的结算</translation>
    </message>
    <message>
      <source>Signed by the maker</source>
      <translation>经办人已签署</translation>
    </message>
    <message>
      <source>Void</source>
      <translation>作废</translation>
    </message>
    <message>
      <source>Void of an act</source>
      <translation>指令的作废</translation>
    </message>
    <message>
      <source>Waits for approval</source>
      <translation>等待批准</translation>
    </message>
    <message>
      <source>Waits for checker</source>
      <translation>等待复核</translation>
    </message>
    <message>
      <source>Withdrawal of amendment {n} asked</source>
      <translation>已请求撤回修改 {n}</translation>
    </message>
    <message>
      <source>Withdrawal of an amendment</source>
      <translation>撤回修改</translation>
    </message>
    <message>
      <source>{k} of {m} confirmations</source>
      <translation>{k}/{m} 个确认</translation>
    </message>
    <message>
      <source>{n} days</source>
      <translation>{n} 天</translation>
    </message>
    <message>
      <source>{n} h</source>
      <translation>{n} 小时</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} 分钟</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n} 秒</translation>
    </message>
    <message>
      <source>{role} of {bank}</source>
      <translation>{bank} {role}</translation>
    </message>
  </context>
  <context>
    <name>Workstation</name>
    <message>
      <source>Beginning to follow the ledger</source>
      <translation>正在开始跟进账本</translation>
    </message>
  </context>
  <context>
    <name>_BankFrame</name>
    <message>
      <source>Officers of {bank}</source>
      <translation>{bank} 的人员</translation>
    </message>
  </context>
  <context>
    <name>_Group</name>
    <message>
      <source>Add a field to {group}</source>
      <translation>向{group}添加字段</translation>
    </message>
    <message>
      <source>Add a field…</source>
      <translation>添加字段…</translation>
    </message>
  </context>
  <context>
    <name>_OfficeCard</name>
    <message>
      <source>Closed at this hour</source>
      <translation>此时不营业</translation>
    </message>
    <message>
      <source>Closed · {reason}</source>
      <translation>不营业 · {reason}</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>营业时间</translation>
    </message>
    <message>
      <source>No member: its time is not known here</source>
      <translation>不是成员行：此处不知其当地时间</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>地点</translation>
    </message>
    <message>
      <source>Time there now</source>
      <translation>当地现在时间</translation>
    </message>
    <message>
      <source>{hours}, as banks usually have</source>
      <translation>{hours}，银行通常的时间</translation>
    </message>
  </context>
</TS>
