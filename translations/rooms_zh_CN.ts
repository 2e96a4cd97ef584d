<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message>
        <source>The room is showing a screen</source>
        <translation>会议室正在投屏</translation>
    </message>
    <message>
        <source>The room is in a phone call</source>
        <translation>会议室正在通话</translation>
    </message>
    <message>
        <source>The room is busy</source>
        <translation>会议室正忙</translation>
    </message>
    <message>
        <source>Stop casting on the device that casts, then meetings can be started here.</source>
        <translation>请先在投屏的设备上停止投屏，然后即可在这里开会。</translation>
    </message>
    <message>
        <source>Hang up on the room device, then meetings can be started here.</source>
        <translation>请先在会议室设备上挂断电话，然后即可在这里开会。</translation>
    </message>
    <message>
        <source>The room reports status %1, which this panel does not know. Use the room device.</source>
        <translation>会议室报告了本面板不认识的状态 %1。请使用会议室设备操作。</translation>
    </message>
    <message>
        <source>A screen is about to be shown</source>
        <translation>即将显示投屏</translation>
    </message>
    <message>
        <source>Stop casting here or on the device that casts, then meetings can be started here.</source>
        <translation>请在此处或投屏的设备上停止投屏，然后即可在此发起会议。</translation>
    </message>
    <message>
        <source>Casting code %1</source>
        <translation>投屏码 %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop casting</source>
        <translation>停止投屏</translation>
    </message>
</context>
<context>
    <name>AmbientPage</name>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>下一场 %1</translation>
    </message>
    <message>
        <source>Next %1 · %2</source>
        <translation>下一场 %1 · %2</translation>
    </message>
    <message>
        <source>Touch to wake</source>
        <translation>轻触唤醒</translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message>
        <source>While the room was not connected, since %1</source>
        <translation>会议室失去连接期间（自 %1 起）的变化</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptionBand</name>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>CommandRow</name>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>%1 · next try in %2 s</source>
        <translation>%1 · %2 秒后重试</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
</context>
<context>
    <name>ConnectionSection</name>
    <message>
        <source>No room is connected.</source>
        <translation>没有连接会议室。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The panel controls a simulated room until it is started again, or until it gets an address.</source>
        <translation>面板正在控制模拟会议室，直到重新启动或设置地址为止。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>使用此地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Tries the room on a connection of its own and changes nothing in it.</source>
        <translation>用单独的连接尝试会议室，不会更改其中任何内容。</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Control password</source>
        <translation>中控密码</translation>
    </message>
    <message>
        <source>New control password</source>
        <translation>新的中控密码</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keep this password</source>
        <translation>保存此密码</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>请先输入密码。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>It is not kept here: it was given when the panel was started.</source>
        <translation>密码不保存在这里，而是在启动面板时给出的。</translation>
    </message>
    <message>
        <source>No password is kept here.</source>
        <translation>这里没有保存密码。</translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>Switching…</source>
        <translation>切换中…</translation>
    </message>
    <message>
        <source>Switches it off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switches it on</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>DiagnosticsSection</name>
    <message>
        <source>Version of the panel</source>
        <translation>面板版本</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Changes of the link since the start</source>
        <translation>启动以来的连接变化</translation>
    </message>
    <message numerus="yes">
        <source>%1, connected %n time(s)</source>
        <translation>
            <numerusform>%1 次，其中连上 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Events of the room</source>
        <translation>会议室事件</translation>
    </message>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>收到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>None come; the panel asks instead</source>
        <translation>收不到事件，面板改为主动查询</translation>
    </message>
    <message>
        <source>Messages that could not be read</source>
        <translation>无法读取的消息</translation>
    </message>
    <message>
        <source>The room answers within</source>
        <translation>会议室应答时间</translation>
    </message>
    <message>
        <source>%1 ms, half of the time</source>
        <translation>半数在 %1 毫秒以内</translation>
    </message>
    <message>
        <source>It has not answered yet</source>
        <translation>尚未应答</translation>
    </message>
    <message>
        <source>Recorded to</source>
        <translation>记录文件</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>This room does otherwise than expected</source>
        <translation>此会议室与预期不同之处</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, see the saved diagnostics</source>
        <translation>
            <numerusform>还有 %n 项，见保存的诊断信息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisplaySection</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>People can change it at the panel for a while; it comes back when a meeting ends.</source>
        <translation>使用者可以在面板上临时更改，会议结束后恢复。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>不滑动，也不淡入淡出。</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>PIN of the settings</source>
        <translation>设置的 PIN 码</translation>
    </message>
    <message numerus="yes">
        <source>That was not the PIN, %n time(s) now.</source>
        <translation>
            <numerusform>PIN 码不对，已输错 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The panel knows no room. Whoever knows the PIN can name one.</source>
        <translation>面板还不知道会议室。知道 PIN 码的人可以指定。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Try again in %n second(s).</source>
        <translation>
            <numerusform>输错次数过多，请在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>The administrator has set no room for this panel. It can be tried with a simulated one.</source>
        <translation>管理员没有为此面板设定会议室。可以用模拟会议室试用。</translation>
    </message>
    <message>
        <source>This panel controls one meeting room. Which one?</source>
        <translation>此面板控制一间会议室。是哪一间？</translation>
    </message>
    <message>
        <source>Connect a room</source>
        <translation>连接会议室</translation>
    </message>
    <message>
        <source>By its address and control password</source>
        <translation>使用地址和中控密码</translation>
    </message>
    <message>
        <source>Try it with a simulated room</source>
        <translation>用模拟会议室试用</translation>
    </message>
    <message>
        <source>Until the panel is started again</source>
        <translation>直到面板重新启动</translation>
    </message>
    <message>
        <source>Changes the language</source>
        <translation>更改语言</translation>
    </message>
    <message>
        <source>Where is the room?</source>
        <translation>会议室在哪里？</translation>
    </message>
    <message>
        <source>That of the room device in the local network. The administrator of the organisation knows it.</source>
        <translation>会议室设备在局域网中的地址，可向企业管理员询问。</translation>
    </message>
    <message>
        <source>Address of the room</source>
        <translation>会议室地址</translation>
    </message>
    <message>
        <source>Which password lets the panel in?</source>
        <translation>面板用哪个密码接入？</translation>
    </message>
    <message>
        <source>It belongs to the central control settings of the room, where the control API is switched on.</source>
        <translation>见会议室的中控设置，中控 API 也在那里开启。</translation>
    </message>
    <message>
        <source>Control password</source>
        <translation>中控密码</translation>
    </message>
    <message>
        <source>Leave empty if there is none</source>
        <translation>没有则留空</translation>
    </message>
    <message>
        <source>The room is ready</source>
        <translation>会议室已就绪</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>Trying the room</source>
        <translation>正在尝试会议室</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>更改地址</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>What is the room called?</source>
        <translation>会议室叫什么？</translation>
    </message>
    <message>
        <source>The name stands on top of every page.</source>
        <translation>名称显示在每一页的顶部。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Leave empty to call it by its address</source>
        <translation>留空则以地址称呼</translation>
    </message>
    <message>
        <source>A PIN is set already.</source>
        <translation>已经设置了 PIN 码。</translation>
    </message>
    <message>
        <source>Go to the room</source>
        <translation>进入会议室</translation>
    </message>
    <message>
        <source>Without a PIN: anybody can change the settings</source>
        <translation>不设 PIN 码：任何人都可以更改设置</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Personal meeting</source>
        <translation>个人会议室</translation>
    </message>
    <message>
        <source>Meet under the fixed code of this room</source>
        <translation>用本会议室的固定会议号开会</translation>
    </message>
    <message>
        <source>Changes the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Changes the colours</source>
        <translation>切换配色</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>快速会议</translation>
    </message>
    <message>
        <source>Starts at once</source>
        <translation>立即开始，不用会议号</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>With a meeting code</source>
        <translation>输入会议号</translation>
    </message>
    <message>
        <source>Casting code %1</source>
        <translation>投屏码 %1</translation>
    </message>
</context>
<context>
    <name>IdleSection</name>
    <message>
        <source>Big clock</source>
        <translation>大时钟</translation>
    </message>
    <message>
        <source>It shows when nobody has touched the panel for so long.</source>
        <translation>这么久无人触碰面板时显示。</translation>
    </message>
    <message>
        <source>Back to the room&apos;s language and colours</source>
        <translation>恢复会议室的语言和配色</translation>
    </message>
    <message>
        <source>When nobody has touched the panel for so long, and whenever a meeting ends.</source>
        <translation>这么久无人触碰面板时，以及每次会议结束时。</translation>
    </message>
    <message>
        <source>After meetings</source>
        <translation>会议结束后</translation>
    </message>
    <message>
        <source>Hide titles</source>
        <translation>隐藏标题</translation>
    </message>
    <message>
        <source>Titles and organisers of meetings do not show while the room is free.</source>
        <translation>会议室空闲时不显示会议的标题和发起人。</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Join a meeting</source>
        <translation>加入会议</translation>
    </message>
    <message>
        <source>Meeting code</source>
        <translation>会议号</translation>
    </message>
    <message>
        <source>Meeting password</source>
        <translation>入会密码</translation>
    </message>
    <message>
        <source>Leave empty if there is none</source>
        <translation>没有可留空</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>麦克风 开</translation>
    </message>
    <message>
        <source>Microphone off</source>
        <translation>麦克风 关</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>摄像头 开</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>摄像头 关</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>JoiningPage</name>
    <message>
        <source>Joining %1</source>
        <translation>正在加入 %1</translation>
    </message>
    <message>
        <source>Opening the personal meeting</source>
        <translation>正在打开个人会议室</translation>
    </message>
    <message>
        <source>Starting a meeting</source>
        <translation>正在创建会议</translation>
    </message>
    <message>
        <source>Joining a meeting</source>
        <translation>正在加入会议</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Accepted by the room</source>
        <translation>会议室已接受</translation>
    </message>
    <message>
        <source>Waiting for the room · %1 s</source>
        <translation>等待会议室确认 · %1 秒</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The room usually needs a few seconds. You can cancel in %1 s.</source>
        <translation>会议室通常需要几秒钟。%1 秒后可以取消。</translation>
    </message>
    <message>
        <source>The room cannot stop half-way. It leaves as soon as it is in.</source>
        <translation>会议室无法中途停止，入会后会立即离开。</translation>
    </message>
    <message>
        <source>You can cancel in %1 s</source>
        <translation>%1 秒后可以取消</translation>
    </message>
    <message>
        <source>The room takes longer than usual</source>
        <translation>会议室用时比平常久</translation>
    </message>
</context>
<context>
    <name>JoiningSection</name>
    <message>
        <source>Microphone on when joining</source>
        <translation>入会时打开麦克风</translation>
    </message>
    <message>
        <source>Whoever joins can still choose otherwise.</source>
        <translation>入会的人仍可自行选择。</translation>
    </message>
    <message>
        <source>Camera on when joining</source>
        <translation>入会时打开摄像头</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>删除最后一个字符</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>大写字母</translation>
    </message>
    <message>
        <source>ABC</source>
        <comment>key that shows the letters</comment>
        <translation>ABC</translation>
    </message>
    <message>
        <source>#+=</source>
        <comment>key that shows the signs</comment>
        <translation>#+=</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>123</source>
        <comment>key that shows digits and signs</comment>
        <translation>123</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一位</translation>
    </message>
</context>
<context>
    <name>KioskLayer</name>
    <message numerus="yes">
        <source>Start again in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后重新开始</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch to try it yourself</source>
        <translation>轻触屏幕，亲自试试</translation>
    </message>
    <message>
        <source>Touch to go on</source>
        <translation>轻触继续</translation>
    </message>
</context>
<context>
    <name>LayoutBoard</name>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Small window of the speaker</source>
        <translation>语音激励小窗</translation>
    </message>
    <message>
        <source>Not offered now</source>
        <translation>会议室暂不提供</translation>
    </message>
    <message>
        <source>The room is in the meeting</source>
        <translation>会议室已入会</translation>
    </message>
    <message>
        <source>It does not offer layouts to choose from now.</source>
        <translation>会议室现在不提供可选的布局。</translation>
    </message>
</context>
<context>
    <name>LayoutCard</name>
    <message>
        <source>Switching…</source>
        <translation>切换中…</translation>
    </message>
</context>
<context>
    <name>LinkBanner</name>
    <message>
        <source>The room is not connected · what you see is from %1</source>
        <translation>与会议室的连接已断开 · 显示的是 %1 的状态</translation>
    </message>
    <message>
        <source>Trying to connect, try %1. %2</source>
        <translation>正在进行第 %1 次重试。%2</translation>
    </message>
    <message>
        <source>Next try in %1 s, try %2. %3</source>
        <translation>%1 秒后第 %2 次重试。%3</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Not connected · this is from %1</source>
        <translation>连接已断开 · 显示 %1 的状态</translation>
    </message>
</context>
<context>
    <name>LinkPill</name>
    <message>
        <source>Not connected</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
</context>
<context>
    <name>MaskedCode</name>
    <message>
        <source>Tap to show for %1 s</source>
        <translation>轻触显示 %1 秒</translation>
    </message>
    <message>
        <source>Shown. Press to hide it.</source>
        <translation>已显示。再按一次隐藏。</translation>
    </message>
    <message>
        <source>Too long for a QR code</source>
        <translation>内容过长，无法生成二维码</translation>
    </message>
</context>
<context>
    <name>MaskedSecret</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>MeetingBar</name>
    <message>
        <source>Mic on</source>
        <translation>麦克风 开</translation>
    </message>
    <message>
        <source>Mic off</source>
        <translation>麦克风 关</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>摄像头 开</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>摄像头 关</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End meeting · hold</source>
        <translation>结束会议 · 长按</translation>
    </message>
    <message>
        <source>Ends the meeting for everybody</source>
        <translation>所有人都会离开会议</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>音量 %1</translation>
    </message>
    <message>
        <source>Changes the volume</source>
        <translation>调节音量</translation>
    </message>
</context>
<context>
    <name>MeetingExits</name>
    <message>
        <source>Leave the meeting?</source>
        <translation>离开会议？</translation>
    </message>
    <message>
        <source>The others stay, without this room as host.</source>
        <translation>其他人继续开会，本会议室不再是主持人。</translation>
    </message>
    <message>
        <source>The others stay in the meeting.</source>
        <translation>其他人继续开会。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>End the meeting? Everybody has to leave.</source>
        <translation>结束会议？所有人都会离开</translation>
    </message>
    <message>
        <source>%1 of the planned time are left</source>
        <translation>预定时间还剩 %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续会议</translation>
    </message>
    <message>
        <source>Only leave</source>
        <translation>仅离开</translation>
    </message>
    <message>
        <source>End meeting</source>
        <translation>结束会议</translation>
    </message>
    <message>
        <source>The meeting ends for everybody</source>
        <translation>会议即将对所有人结束</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ending… You are still in the meeting.</source>
        <translation>正在结束…您仍在会议中。</translation>
    </message>
    <message>
        <source>Leaving… You are still in the meeting.</source>
        <translation>正在离开…您仍在会议中。</translation>
    </message>
</context>
<context>
    <name>MeetingInfoCard</name>
    <message>
        <source>Meeting details</source>
        <translation>会议信息</translation>
    </message>
    <message>
        <source>Meeting code</source>
        <translation>会议号</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>Meeting password</source>
        <translation>入会密码</translation>
    </message>
    <message>
        <source>Link to join</source>
        <translation>入会链接</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Not in the meeting yet</source>
        <translation>尚未入会</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Main screen</source>
        <translation>主屏</translation>
    </message>
    <message>
        <source>Second screen</source>
        <translation>副屏</translation>
    </message>
    <message numerus="yes">
        <source>Copy for %n second(s)</source>
        <translation>
            <numerusform>复制，保留 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>QR code to join</source>
        <translation>入会二维码</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in %1 s.</source>
        <translation>已复制，%1 秒后清空剪贴板。</translation>
    </message>
    <message>
        <source>Copy the meeting code</source>
        <translation>复制会议号</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>计划时间</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>Meetings</source>
        <translation>会议安排</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) · as of %1</source>
        <translation>
            <numerusform>%n 场 · %1 更新</numerusform>
        </translation>
    </message>
    <message>
        <source>No meetings are scheduled for this room.</source>
        <translation>本会议室没有预定的会议。</translation>
    </message>
</context>
<context>
    <name>MeetingListRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>Overlaps another meeting</source>
        <translation>与其他会议时间重叠</translation>
    </message>
    <message>
        <source>Overlaps “%1”</source>
        <translation>时间重叠：%1</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>running for %1</source>
        <translation>已进行 %1</translation>
    </message>
    <message>
        <source>planned until %1</source>
        <translation>计划 %1 结束</translation>
    </message>
    <message>
        <source>just begun</source>
        <translation>刚刚开始</translation>
    </message>
</context>
<context>
    <name>MinutesRow</name>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>Choose a PIN</source>
        <translation>设置 PIN 码</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>请再输入一次</translation>
    </message>
    <message>
        <source>Those were two different ones. Choose a PIN again.</source>
        <translation>两次输入不一致，请重新设置 PIN 码。</translation>
    </message>
    <message>
        <source>4 to 8 digits. It is asked for before settings are changed here.</source>
        <translation>4 到 8 位数字。在这里更改设置之前需要输入。</translation>
    </message>
</context>
<context>
    <name>PinGate</name>
    <message>
        <source>Presenter&apos;s panel</source>
        <translation>演示者面板</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>PIN of the presenter</source>
        <translation>演示者 PIN 码</translation>
    </message>
    <message numerus="yes">
        <source>That was not the PIN, %n time(s) now.</source>
        <translation>
            <numerusform>PIN 码不对，已输错 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever set up this demo knows it.</source>
        <translation>搭建本演示的人知道该 PIN 码。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Try again in %n second(s).</source>
        <translation>
            <numerusform>输错次数过多，请在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>4 to 8 digits. From now on it is asked for before anybody presents here.</source>
        <translation>4 至 8 位数字。此后打开演示者面板前需要输入。</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n 位数字</numerusform>
        </translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>PIN 码为 4 到 8 位数字。</translation>
    </message>
</context>
<context>
    <name>PinSection</name>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>It is asked for before settings are changed here.</source>
        <translation>在这里更改设置之前需要输入。</translation>
    </message>
    <message>
        <source>There is none: anybody at the panel can change its settings.</source>
        <translation>没有设置：任何人都可以在面板上更改设置。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN 码</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PresenterPanel</name>
    <message>
        <source>Presenter&apos;s panel</source>
        <translation>演示者面板</translation>
    </message>
    <message>
        <source>To the other side</source>
        <translation>移到另一侧</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>演示者</translation>
    </message>
    <message>
        <source>Faults: %1 on</source>
        <translation>故障：已开启 %1 个</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>All faults off</source>
        <translation>关闭所有故障</translation>
    </message>
    <message>
        <source>The room&apos;s time stands still</source>
        <translation>会议室的时间已暂停</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>RoomSection</name>
    <message>
        <source>Name of the room</source>
        <translation>会议室名称</translation>
    </message>
    <message>
        <source>It stands on top of every page. Without one the room is called by its address.</source>
        <translation>显示在每一页的顶部。没有名称时以地址称呼。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This is its name already.</source>
        <translation>名称没有改变。</translation>
    </message>
</context>
<context>
    <name>Rooms::ActionRow</name>
    <message>
        <source>%1 of %2 rooms</source>
        <translation>%2 间会议室中的 %1 间</translation>
    </message>
</context>
<context>
    <name>Rooms::ActionRules</name>
    <message>
        <source>The room is not connected. Wait until it answers.</source>
        <translation>会议室未连接，请等待其恢复应答。</translation>
    </message>
    <message>
        <source>Something is under way. Wait until it is done.</source>
        <translation>正在处理上一个操作，请稍候。</translation>
    </message>
    <message>
        <source>The room is in a meeting. Leave it first.</source>
        <translation>会议室正在会议中，请先离开。</translation>
    </message>
    <message>
        <source>The room is joining a meeting. Wait until it is in.</source>
        <translation>会议室正在入会，请稍候。</translation>
    </message>
    <message>
        <source>The room is in a waiting room. Leave it first.</source>
        <translation>会议室在等候室中，请先离开等候室。</translation>
    </message>
    <message>
        <source>The room is casting or in a phone call. End that first.</source>
        <translation>会议室正在投屏或通话，请先结束。</translation>
    </message>
    <message>
        <source>The room is not in a meeting. Start or join one first.</source>
        <translation>会议室不在会议中，请先创建或加入会议。</translation>
    </message>
    <message>
        <source>The room is not in a waiting room.</source>
        <translation>会议室不在等候室中。</translation>
    </message>
    <message>
        <source>Only the host or a co-host can end the meeting. You can leave it.</source>
        <translation>只有主持人或联席主持人可以结束会议，您可以离开会议。</translation>
    </message>
    <message>
        <source>The room does not offer this now.</source>
        <translation>会议室现在不提供此操作。</translation>
    </message>
    <message>
        <source>This room does not support this. Use the room device instead.</source>
        <translation>本会议室不支持此操作，请在会议室设备上操作。</translation>
    </message>
    <message>
        <source>The room has no such device. Check that one is connected.</source>
        <translation>会议室没有此设备，请检查是否已连接。</translation>
    </message>
    <message>
        <source>Only somebody in the room can switch this on.</source>
        <translation>只有会议室里的人才能打开。</translation>
    </message>
    <message>
        <source>Nothing is being shared.</source>
        <translation>当前没有共享内容。</translation>
    </message>
    <message>
        <source>Somebody else is sharing. Only they can stop it.</source>
        <translation>其他人正在共享，只有对方可以停止。</translation>
    </message>
</context>
<context>
    <name>Rooms::AlarmBell</name>
    <message numerus="yes">
        <source>%n alarm(s) that nobody has looked after</source>
        <translation>
            <numerusform>%n 条告警尚未处理</numerusform>
        </translation>
    </message>
    <message>
        <source>No alarm that nobody has looked after</source>
        <translation>没有未处理的告警</translation>
    </message>
</context>
<context>
    <name>Rooms::AlarmHerald</name>
    <message numerus="yes">
        <source>%n room(s) with alarms</source>
        <translation>
            <numerusform>%n 间会议室有告警</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::AlarmModel</name>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Rooms::AlarmPanel</name>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Space: somebody takes care of it</source>
        <translation>空格键：已有人处理</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>暂停提醒…</translation>
    </message>
    <message>
        <source>Still shown, but nobody is called</source>
        <translation>仍会显示，但不再提醒</translation>
    </message>
    <message>
        <source>Go to room</source>
        <translation>转到会议室</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the list of alarms</source>
        <translation>关闭告警列表</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Alarms: %1</source>
        <translation>告警：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n 项已暂停提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” in every room</source>
        <translation>所有会议室的“%1”</translation>
    </message>
    <message>
        <source>Hear of %1 again (silenced until %2)</source>
        <translation>恢复提醒 %1（已暂停至 %2）</translation>
    </message>
    <message>
        <source>No alarms. Rooms that need somebody are listed here, the most urgent first.</source>
        <translation>没有告警。需要处理的会议室会列在这里，最紧急的排在最前。</translation>
    </message>
</context>
<context>
    <name>Rooms::AlarmWords</name>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>无法登入</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接丢失</translation>
    </message>
    <message>
        <source>Never reached</source>
        <translation>从未连上</translation>
    </message>
    <message>
        <source>Joining for long</source>
        <translation>入会过久</translation>
    </message>
    <message>
        <source>Over its end</source>
        <translation>会议超时</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>应答缓慢</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Joining, and does not get in</source>
        <translation>正在加入，迟迟未能入会</translation>
    </message>
    <message>
        <source>Over its end, next %1 %2</source>
        <translation>会议超时，下一场 %1 %2</translation>
    </message>
    <message>
        <source>Answers take %1, usually %2</source>
        <translation>应答需 %1，平时 %2</translation>
    </message>
    <message>
        <source>Slow, %1</source>
        <translation>应答慢 %1</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Just ended</source>
        <translation>刚刚恢复</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2</source>
        <translation>%1 已确认，%2</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>暂停提醒至 %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>The room has been joining for over a minute. Leave and join again, or ask the host whether the meeting is locked.</source>
        <translation>会议室加入会议已超过一分钟。请离开后重新加入，或询问主持人会议是否已锁定。</translation>
    </message>
    <message>
        <source>The meeting is over its end, and the next one needs the room. Ask those in the room to come to an end, or move the next one.</source>
        <translation>会议已超过结束时间，而下一场会议要用这间会议室。请提醒会中的人尽快结束，或改动下一场会议。</translation>
    </message>
    <message>
        <source>For minutes the room has taken more than twice its usual time to answer. Look at its network and at how busy its computer is.</source>
        <translation>几分钟以来，会议室的应答时间超过平时的两倍。请检查它的网络，以及主机是否过忙。</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超时 %1</translation>
    </message>
</context>
<context>
    <name>Rooms::AskRows</name>
    <message>
        <source>Mute microphone</source>
        <translation>关闭麦克风</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>关闭摄像头</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>停止共享</translation>
    </message>
    <message>
        <source>Leave meeting</source>
        <translation>离开会议</translation>
    </message>
    <message>
        <source>Leave waiting room</source>
        <translation>离开等候室</translation>
    </message>
    <message>
        <source>Start meeting</source>
        <translation>发起会议</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>End for all…</source>
        <translation>全员结束…</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>布局 %1</translation>
    </message>
    <message>
        <source>%1, with small window</source>
        <translation>%1（显示小窗）</translation>
    </message>
    <message>
        <source>%1, without small window</source>
        <translation>%1（不显示小窗）</translation>
    </message>
    <message>
        <source>Instant meeting</source>
        <translation>快速会议</translation>
    </message>
    <message>
        <source>Personal meeting</source>
        <translation>个人会议室</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Rooms::BulkModel</name>
    <message>
        <source>Room</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>Rooms::BulkPanel</name>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 / %3</translation>
    </message>
    <message>
        <source>%1 · nothing sent yet</source>
        <translation>%1 · 尚未发送</translation>
    </message>
    <message>
        <source>Search these rooms…</source>
        <translation>搜索这些会议室…</translation>
    </message>
    <message>
        <source>Search these rooms</source>
        <translation>搜索这些会议室</translation>
    </message>
    <message>
        <source>Rooms and what becomes of them</source>
        <translation>会议室及其结果</translation>
    </message>
    <message numerus="yes">
        <source>Dry run: nothing has been sent. %1 of %n room(s) will be asked.</source>
        <translation>
            <numerusform>预演：尚未发送任何请求。%n 间会议室中有 %1 间将执行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The meetings have changed since you were asked. Look again.</source>
        <translation>会议在您确认期间发生了变化，请重新查看。</translation>
    </message>
    <message numerus="yes">
        <source>End %n meeting(s)?</source>
        <translation>
            <numerusform>结束 %n 个会议？</numerusform>
        </translation>
    </message>
    <message>
        <source>Make sure that these are the ones.</source>
        <translation>请确认就是这些会议。</translation>
    </message>
    <message>
        <source>Everybody in them is sent out, in other rooms and places too. This cannot be undone.</source>
        <translation>会议中的所有人都会被请出，包括其他会议室和其他地方的人。此操作无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>End %n meeting(s) now</source>
        <translation>
            <numerusform>立即结束 %n 个会议</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>不结束</translation>
    </message>
    <message>
        <source>Rooms whose outcome is unknown are not tried again: it may have been done.</source>
        <translation>结果未知的会议室不会重试：操作可能已经完成。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消其余</translation>
    </message>
    <message numerus="yes">
        <source>Retry the %n that failed</source>
        <translation>
            <numerusform>重试失败的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
</context>
<context>
    <name>Rooms::BulkWords</name>
    <message>
        <source>Start personal meeting</source>
        <translation>发起个人会议室</translation>
    </message>
    <message>
        <source>Start instant meeting</source>
        <translation>发起快速会议</translation>
    </message>
    <message>
        <source>Join %1</source>
        <translation>加入 %1</translation>
    </message>
    <message>
        <source>End meeting for all</source>
        <translation>全员结束</translation>
    </message>
    <message>
        <source>Leave meeting</source>
        <translation>离开会议</translation>
    </message>
    <message>
        <source>Leave waiting room</source>
        <translation>离开等候室</translation>
    </message>
    <message>
        <source>Switch layout: %1</source>
        <translation>切换布局：%1</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>关闭麦克风</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>关闭摄像头</translation>
    </message>
    <message>
        <source>Set volume to %1</source>
        <translation>音量设为 %1</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>停止共享</translation>
    </message>
    <message numerus="yes">
        <source>Start a meeting in %n room(s)</source>
        <translation>
            <numerusform>在 %n 间会议室发起会议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join with %n room(s)</source>
        <translation>
            <numerusform>让 %n 间会议室加入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End for all in %n room(s)…</source>
        <translation>
            <numerusform>全员结束 %n 间会议室的会议…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave with %n room(s)</source>
        <translation>
            <numerusform>让 %n 间会议室离开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave waiting room with %n room(s)</source>
        <translation>
            <numerusform>让 %n 间会议室离开等候室</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch layout of %n room(s)</source>
        <translation>
            <numerusform>切换 %n 间会议室的布局</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute %n room(s)</source>
        <translation>
            <numerusform>关闭 %n 间会议室的麦克风</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch off %n camera(s)</source>
        <translation>
            <numerusform>关闭 %n 个摄像头</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set volume in %n room(s)</source>
        <translation>
            <numerusform>设置 %n 间会议室的音量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop sharing in %n room(s)</source>
        <translation>
            <numerusform>停止 %n 间会议室的共享</numerusform>
        </translation>
    </message>
    <message>
        <source>Will act</source>
        <translation>将执行</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未请求</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发出请求。</translation>
    </message>
</context>
<context>
    <name>Rooms::CallMenu</name>
    <message>
        <source>Notifications of the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>伴随提示音</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>This desktop shows no notifications</source>
        <translation>此桌面不支持通知</translation>
    </message>
</context>
<context>
    <name>Rooms::ChipBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>In meeting</source>
        <translation>会中</translation>
    </message>
    <message>
        <source>Waiting or joining</source>
        <translation>等候或加入中</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Ctrl+%1; with Ctrl a click shows several kinds</source>
        <translation>Ctrl+%1；按住 Ctrl 单击可同时显示多类</translation>
    </message>
</context>
<context>
    <name>Rooms::CommandLine</name>
    <message>
        <source>&quot;%1&quot; is not an option. See --help.</source>
        <translation>“%1”不是选项，见 --help。</translation>
    </message>
    <message>
        <source>There is no translation for &quot;%1&quot;. There are: %2.</source>
        <translation>没有“%1”的译文。现有：%2。</translation>
    </message>
    <message>
        <source>--%1 needs width and height in pixels, for example %2.</source>
        <translation>--%1 需要以像素为单位的宽和高，例如 %2。</translation>
    </message>
    <message>
        <source>Language of all texts.</source>
        <translation>所有文字的语言。</translation>
    </message>
</context>
<context>
    <name>Rooms::CommandList</name>
    <message>
        <source>Presented meeting</source>
        <translation>演示会议</translation>
    </message>
</context>
<context>
    <name>Rooms::ConnectionSection</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>The room can be reached</source>
        <translation>可以连到会议室</translation>
    </message>
    <message>
        <source>The room lets this desk in</source>
        <translation>会议室允许控制台接入</translation>
    </message>
    <message>
        <source>The room answers</source>
        <translation>会议室有应答</translation>
    </message>
    <message>
        <source>The room tells of no changes: it is asked for them</source>
        <translation>会议室不主动通知变化：控制台会定期查询</translation>
    </message>
    <message>
        <source>The room tells of changes by itself</source>
        <translation>会议室会主动通知变化</translation>
    </message>
</context>
<context>
    <name>Rooms::ConsoleOptions</name>
    <message>
        <source>File with the list of rooms. Without it that is %1.</source>
        <translation>会议室列表文件。不指定时为 %1。</translation>
    </message>
    <message>
        <source>Show that many simulated rooms instead.</source>
        <translation>改为显示这么多间模拟会议室。</translation>
    </message>
    <message>
        <source>Colours.</source>
        <translation>配色。</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>窗口大小。</translation>
    </message>
    <message>
        <source>Operator&apos;s desk for many meeting rooms.</source>
        <translation>多间会议室的运维控制台。</translation>
    </message>
    <message>
        <source>--rooms needs the name of a file.</source>
        <translation>--rooms 需要文件名。</translation>
    </message>
    <message>
        <source>--demo and --rooms exclude each other: the demo brings its own rooms.</source>
        <translation>--demo 和 --rooms 不能同时使用：演示自带会议室。</translation>
    </message>
    <message>
        <source>--demo needs a number of rooms from 1 to %1.</source>
        <translation>--demo 需要 1 到 %1 之间的会议室数量。</translation>
    </message>
    <message>
        <source>--theme is dark or light.</source>
        <translation>--theme 为 dark 或 light。</translation>
    </message>
    <message>
        <source>Who sits at the desk, for the journal. Without it that is the user of the system.</source>
        <translation>坐在控制台前的人，写入操作日志。未指定时为系统用户。</translation>
    </message>
    <message>
        <source>Keep that many full files of the journal, 4 MiB each. Without it all are kept.</source>
        <translation>保留多少个写满的操作日志文件，每个 4 MiB。未指定时全部保留。</translation>
    </message>
    <message>
        <source>--operator needs a name of 1 to %1 characters in one line.</source>
        <translation>--operator 需要一个 1 到 %1 个字符的单行名字。</translation>
    </message>
    <message>
        <source>--journal-files needs a number of files from 1 to %1.</source>
        <translation>--journal-files 需要 1 到 %1 之间的文件数。</translation>
    </message>
</context>
<context>
    <name>Rooms::ConsoleProgram</name>
    <message>
        <source>The password of %1 is not known: %2</source>
        <translation>无法得知 %1 的密码：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The simulated rooms cannot listen: this computer allows too few connections.</source>
        <translation>模拟会议室无法监听：这台电脑允许的连接太少。</translation>
    </message>
</context>
<context>
    <name>Rooms::ConsoleWindow</name>
    <message>
        <source>Rooms Console</source>
        <translation>会议室控制台</translation>
    </message>
    <message>
        <source>Open rooms file</source>
        <translation>打开会议室文件</translation>
    </message>
    <message>
        <source>Rooms files (*.json)</source>
        <translation>会议室文件 (*.json)</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>导入 CSV</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Open rooms file…</source>
        <translation>打开会议室文件…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>导入 CSV…</translation>
    </message>
    <message>
        <source>Simulated rooms</source>
        <translation>模拟会议室</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Rooms::ControlPassword</name>
    <message>
        <source>What ROOMS_PASSWORD holds is no password: it is not UTF-8 text, or holds control characters. Set it to the password as text.</source>
        <translation>ROOMS_PASSWORD 的内容不是密码：不是 UTF-8 文本，或含有控制字符。请将其设为文本形式的密码。</translation>
    </message>
</context>
<context>
    <name>Rooms::Ctl</name>
    <message>
        <source>Nobody can say whether the room did it. Look with roomsctl status before you ask again.</source>
        <translation>无法确定会议室是否已执行。再次操作前请先用 roomsctl status 查看。</translation>
    </message>
    <message>
        <source>%1 See roomsctl --help.</source>
        <translation>%1 见 roomsctl --help。</translation>
    </message>
    <message>
        <source>What shall the room do? No command was given. See roomsctl --help.</source>
        <translation>要会议室做什么？没有给出命令，见 roomsctl --help。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See roomsctl --help.</source>
        <translation>没有命令“%1”，见 roomsctl --help。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many after &quot;%2&quot;. See roomsctl --help.</source>
        <translation>“%2”后面多了“%1”，见 roomsctl --help。</translation>
    </message>
    <message>
        <source>The option --%1 does not go with &quot;%2&quot;. See roomsctl --help.</source>
        <translation>选项 --%1 不能用于“%2”，见 roomsctl --help。</translation>
    </message>
    <message>
        <source>Which room? Name its address with --room, for example --room ws://192.0.2.10/, or in the environment variable ROOMS_URL.</source>
        <translation>哪间会议室？请用 --room 指定其地址，例如 --room ws://192.0.2.10/，或使用环境变量 ROOMS_URL。</translation>
    </message>
    <message>
        <source>The path is empty. Name what to ask for, for example Meeting/MeetingInfo.</source>
        <translation>路径为空，请指定要查询的内容，例如 Meeting/MeetingInfo。</translation>
    </message>
    <message>
        <source>--type is instant, a new meeting, or pmi, the personal one.</source>
        <translation>--type 为 instant（快速会议）或 pmi（个人会议室）。</translation>
    </message>
    <message>
        <source>A layout is a number, for example roomsctl layout 2. The room offers those in layout_switch_list, see roomsctl status.</source>
        <translation>布局是一个数字，例如 roomsctl layout 2。会议室提供的布局在 layout_switch_list 中，见 roomsctl status。</translation>
    </message>
    <message>
        <source>--%1 is on or off.</source>
        <translation>--%1 为 on 或 off。</translation>
    </message>
    <message>
        <source>The room did not answer in time. Try again.</source>
        <translation>会议室未及时应答，请重试。</translation>
    </message>
    <message>
        <source>The answer of the room cannot be understood. Try again.</source>
        <translation>无法理解会议室的应答，请重试。</translation>
    </message>
    <message>
        <source>After &quot;password&quot; comes set, forget or where. See roomsctl --help.</source>
        <translation>“password”之后须为 set、forget 或 where。请参阅 roomsctl --help。</translation>
    </message>
    <message>
        <source>Control password of the room: </source>
        <translation>会议室的中控密码：</translation>
    </message>
    <message>
        <source>No password was given. Type it, or write it to standard input.</source>
        <translation>未提供密码。请输入密码，或将其写入标准输入。</translation>
    </message>
    <message>
        <source>This is too long for a password. Write it alone in the first line of standard input.</source>
        <translation>内容过长，不是密码。请在标准输入的第一行只写密码。</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>请再输入一遍：</translation>
    </message>
    <message>
        <source>These were two different passwords. Nothing was changed; try again.</source>
        <translation>两次输入的密码不同，未做任何更改，请重试。</translation>
    </message>
    <message>
        <source>Which recording? Name its file, for example roomsctl replay flight.rec.</source>
        <translation>哪个运行记录？请指定文件，例如 roomsctl replay flight.rec。</translation>
    </message>
    <message>
        <source>--%1 needs the name of a file.</source>
        <translation>--%1 需要文件名。</translation>
    </message>
    <message>
        <source>The last record was not finished: the program was killed while it wrote.</source>
        <translation>最后一条记录不完整：程序在写入时被终止。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; ends too early. This is what is left of it.</source>
        <translation>文件“%1”不完整，以下是其中可读的部分。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is damaged, records are missing. This is what is left of it.</source>
        <translation>文件“%1”已损坏，缺少部分记录，以下是其中可读的部分。</translation>
    </message>
    <message>
        <source>This is no password: it is not UTF-8 text, or holds control characters. Type it, or write it to standard input as text.</source>
        <translation>这不是密码：不是 UTF-8 文本，或含有控制字符。请键入密码，或以文本形式写入标准输入。</translation>
    </message>
    <message>
        <source>A volume is a number from 0 to 100, for example roomsctl volume 40.</source>
        <translation>音量是 0 到 100 之间的数字，例如 roomsctl volume 40。</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; comes on or off.</source>
        <translation>“%1”之后是 on 或 off。</translation>
    </message>
    <message>
        <source>line %1: has no end. It is being written now, or the program was killed at it.</source>
        <translation>第 %1 行：没有结尾。正在写入，或程序在写入时被终止。</translation>
    </message>
    <message>
        <source>line %1: says that the program was killed while it wrote the line before.</source>
        <translation>第 %1 行：记载了程序在写前一行时被终止。</translation>
    </message>
    <message>
        <source>line %1: says that %2 lines before it could not be written.</source>
        <translation>第 %1 行：记载了此前有 %2 行未能写入。</translation>
    </message>
    <message>
        <source>line %1: says that the anchor was gone when the program went on here.</source>
        <translation>第 %1 行：记载了程序从这里继续时锚点文件已不在。</translation>
    </message>
    <message>
        <source>line %1: the hash of the line before does not match: that line was changed, or one was removed or added here.</source>
        <translation>第 %1 行：与前一行的哈希不符：前一行被改动，或此处有行被删除或加入。</translation>
    </message>
    <message>
        <source>line %1: this is entry %3, but entry %2 should follow: lines were removed here.</source>
        <translation>第 %1 行：这是第 %3 条，而此处应为第 %2 条：此处有行被删除。</translation>
    </message>
    <message>
        <source>line %1: this is entry %3, but entry %2 should follow: a line was added or moved here.</source>
        <translation>第 %1 行：这是第 %3 条，而此处应为第 %2 条：此处有行被加入或移动。</translation>
    </message>
    <message>
        <source>line %1: is not an entry of a journal: it was changed or added.</source>
        <translation>第 %1 行：不是操作日志的条目：被改动或加入。</translation>
    </message>
    <message>
        <source>line %1: this file begins with entry %3, but entry %2 should follow: files are missing before it, or lines at its begin.</source>
        <translation>第 %1 行：此文件从第 %3 条开始，而应从第 %2 条接续：之前缺少文件，或其开头缺少行。</translation>
    </message>
    <message>
        <source>line %1: says that the journal had been longer, up to entry %2: its end was cut off, or lost with the power.</source>
        <translation>第 %1 行：记载了日志原本更长，直到第 %2 条：结尾被截去，或因断电丢失。</translation>
    </message>
    <message>
        <source>There is no anchor to compare with: lines that were cut off after entry %1 would not show.</source>
        <translation>没有可供核对的锚点：若第 %1 条之后的行被截去，这里看不出来。</translation>
    </message>
    <message>
        <source>The journal ends with entry %1, the anchor knows of entry %2: its end was cut off, or lost with the power.</source>
        <translation>日志止于第 %1 条，而锚点记录到第 %2 条：结尾被截去，或因断电丢失。</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that the anchor knows: the journal was rewritten.</source>
        <translation>第 %1 条与锚点所记的不同：日志被重写。</translation>
    </message>
    <message>
        <source>The anchor is of entry %1, before these files: it shows nothing of them.</source>
        <translation>锚点是第 %1 条的，在这些文件之前：不能说明它们的情况。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written: %2. Check its folder, and that the disk is not full.</source>
        <translation>无法写入文件“%1”：%2。请检查其文件夹，以及磁盘是否已满。</translation>
    </message>
    <message>
        <source>There is no anchor in the file &quot;%1&quot;.</source>
        <translation>文件“%1”中没有锚点。</translation>
    </message>
    <message>
        <source>The chain is shown from entry %1 on; what was before is not in these files.</source>
        <translation>哈希链从第 %1 条起得到验证；更早的内容不在这些文件中。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file. Name a file.</source>
        <translation>“%1”不是文件。请指定一个文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the journal itself. Name another file.</source>
        <translation>“%1”就是操作日志本身。请指定另一个文件。</translation>
    </message>
    <message>
        <source>After &quot;journal&quot; comes verify or export. See roomsctl --help.</source>
        <translation>“journal”之后应为 verify 或 export。参见 roomsctl --help。</translation>
    </message>
    <message>
        <source>The room does everything as it should, as far as it was seen.</source>
        <translation>就所见而言，会议室的一切都符合预期。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage: roomsctl [OPTION]... COMMAND [ARGUMENT]...
Looks at a Tencent Meeting Rooms device, or has it do something.

Looking
  query [PATH...]       print what the room answers; PATH is Meeting (the default),
                        Meeting/MeetingInfo, Device, ...
  status                print all that is known: link, meeting, devices, sharing,
                        what can be done now
  watch                 print a line of JSON with everything, then one with every
                        change; Ctrl-C ends it
    --record FILE       record all frames to FILE as well, without secrets
  --show-secrets        do not mask meeting passwords and addresses in these

Doing
  start                 start a meeting
    --type TYPE         instant (the default), or pmi, the personal meeting
  join CODE             join a meeting
    --password PASSWORD its password; &quot;-&quot; reads a line of standard input, where
                        other users of this computer cannot see it
    --mic on|off        start with the microphone on (the default) or off
    --camera on|off     the same for the camera
  leave                 leave the meeting
  dissolve              end the meeting for everybody
  leave-waiting-room    leave the waiting room
  layout TYPE           switch to layout TYPE, a number of layout_switch_list
    --voice-active on|off
                        show (the default) or hide the small window
  mic on|off            switch the room&apos;s microphone on or off
  camera on|off         switch the room&apos;s camera on or off
  volume N              set the loudspeaker to N, from 0 to 100
  stop-share            stop what the room shares, or what is cast to it
  Each prints one line of JSON when the room has shown the outcome:
  {&quot;action&quot;:&quot;JoinMeeting&quot;,&quot;state&quot;:&quot;confirmed&quot;,&quot;accepted_ms&quot;:12,&quot;confirmed_ms&quot;:410}
  The state is confirmed, refused or unknown. Nothing is ever sent twice.

Finding out what happened
  replay FILE           print a recording, a line for each record; it has no secrets
    --json              print JSON, with every frame in full
  diagnostics           pack a talk with the room, if there is one, and what this
                        user&apos;s rooms-panel recorded into one archive, no secrets
    --out FILE          where; without it rooms-diagnostics-TIME.zip, here
  doctor                say what the room does otherwise than the specification, or
                        than is guessed of it, and which entry of the wire profile to
                        set to what. It looks and listens; it has the room do nothing
    --listen S          for so many seconds, 10 without it: use the room meanwhile
    --json              print JSON, for scripts

What operators did at rooms-console
  journal verify [FILE...]
                        check that nobody changed the journal since: every entry has
                        the hash of the one before. Without FILE: this user&apos;s own,
                        ~/.local/state/rooms-panel/journal.jsonl and what is full
    --anchor FILE       compare the end with FILE, a copy of journal.anchor that was
                        kept elsewhere; without it with the one beside the journal.
                        A chain alone cannot show that its last entries were cut off,
                        and who may write all the files can also forge them all: only
                        a copy out of their reach tells
  Prints one line of JSON, and a sentence for everything found on standard error:
  {&quot;intact&quot;:true,&quot;entries&quot;:812,&quot;last_seq&quot;:812,&quot;anchor&quot;:&quot;complete&quot;,...}
  journal export [FILE...]
                        write it as CSV for a spreadsheet, a row for each request
    --out FILE          where; without it to standard output

Control password, on this computer, for this room
  password set          keep it: reads it from standard input, and at a terminal
                        twice and unseen; rooms-panel and roomsctl then use it
  password forget       forget it
  password where        say where it is kept: in the keychain of the system, or
                        where none answers in a file that only you can read
  Each prints one line of JSON:
  {&quot;place&quot;:&quot;keychain&quot;,&quot;room&quot;:&quot;ws://192.0.2.10:6295/&quot;,&quot;stored&quot;:true}
  The first of these counts, and &quot;password_from&quot; under &quot;link&quot; of status says which
  it was: --password-file (password_file), ROOMS_PASSWORD (environment), what is
  kept (keychain, file), or none.

Options
  --room URL            address of the room: ws://HOST[:6295]/ or HOST
  --password-file FILE  the control password is the first line of FILE
  --timeout S           end after S seconds, whatever is going on. Without it the
                        room gets 10 s to be reached, 5 s for an answer, 120 s for
                        entering a meeting and 10 s for everything else
  --wire-profile FILE   JSON that corrects what is guessed of the control API
  --language LANGUAGE   zh_CN or en, for sentences; JSON is the same in both
  -h, --help            print this
  --version             print the version

Environment
  ROOMS_URL             the room, without --room
  ROOMS_PASSWORD        the control password, without --password-file

Exit status
  0 done, 2 wrong usage, 3 refused by the room or by what keeps passwords, or a
  recording that is damaged, or a journal that is not intact, or doctor has found
  something, 4 outcome unknown, 5 room not reached, 6 room reached, but not let in
</source>
        <translation>用法：roomsctl [选项]... 命令 [参数]...
查看腾讯会议 Rooms 设备，或让它执行操作。

查看
  query [PATH...]       打印会议室的应答；PATH 为 Meeting（默认）、
                        Meeting/MeetingInfo、Device 等
  status                打印已知的一切：连接、会议、设备、共享、现在可以做什么
  watch                 先打印一行完整状态的 JSON，之后每次变化打印一行；
                        按 Ctrl-C 结束
    --record FILE       同时把所有帧（不含机密）录制到 FILE
  --show-secrets        在以上输出中不隐藏会议密码和链接

操作
  start                 创建会议
    --type TYPE         instant（默认，快速会议）或 pmi（个人会议室）
  join CODE             加入会议
    --password PASSWORD 入会密码；“-”表示从标准输入读取一行，
                        这样本机的其他用户看不到
    --mic on|off        入会时打开（默认）或关闭麦克风
    --camera on|off     入会时打开（默认）或关闭摄像头
  leave                 离开会议
  dissolve              为所有人结束会议
  leave-waiting-room    离开等候室
  layout TYPE           切换到布局 TYPE，即 layout_switch_list 中的数字
    --voice-active on|off
                        显示（默认）或隐藏语音激励小窗
  mic on|off            打开或关闭会议室的麦克风
  camera on|off         打开或关闭会议室的摄像头
  volume N              把音箱音量设为 N，0 到 100
  stop-share            停止会议室的共享，或停止投屏
  会议室显示结果后，每个操作打印一行 JSON：
  {&quot;action&quot;:&quot;JoinMeeting&quot;,&quot;state&quot;:&quot;confirmed&quot;,&quot;accepted_ms&quot;:12,&quot;confirmed_ms&quot;:410}
  state 为 confirmed、refused 或 unknown。任何操作都不会重复发送。

查明发生了什么
  replay FILE           打印录制文件，每条记录一行；其中没有机密
    --json              打印 JSON，含完整的帧
  diagnostics           把与会议室的一次会话（如能连接）和本用户的 rooms-panel
                        的录制打包成一个不含机密的归档
    --out FILE          归档文件；未指定时为当前目录下的
                        rooms-diagnostics-TIME.zip
  doctor                说明会议室有哪些地方与规范或对它的推测不同，以及应把连接
                        配置的哪一项设成什么。它只查看和收听，不让会议室做任何事
    --listen S          持续的秒数，未指定时为 10：期间请使用会议室
    --json              打印 JSON，供脚本使用

操作员在 rooms-console 上做了什么
  journal verify [FILE...]
                        检查操作日志此后是否被人改动：每一条都带有前一条的哈希。
                        未指定 FILE 时为本用户自己的日志：
                        ~/.local/state/rooms-panel/journal.jsonl 以及已写满的文件
    --anchor FILE       用 FILE 核对结尾，即保存在别处的 journal.anchor 副本；
                        未指定时用日志旁边的那个。仅凭哈希链看不出最后几条被截去；
                        能写所有文件的人也能全部伪造：只有他们够不到的副本才能看出
  打印一行 JSON，发现的每个问题在标准错误输出一句话：
  {&quot;intact&quot;:true,&quot;entries&quot;:812,&quot;last_seq&quot;:812,&quot;anchor&quot;:&quot;complete&quot;,...}
  journal export [FILE...]
                        写成供电子表格使用的 CSV，每个请求一行
    --out FILE          写到哪里；未指定时写到标准输出

中控密码，保存在本机，每间会议室一个
  password set          保存：从标准输入读取，在终端上输入两遍且不显示；
                        之后 rooms-panel 和 roomsctl 都会使用
  password forget       删除
  password where        显示保存在哪里：系统钥匙串；没有可用的钥匙串时，
                        保存在只有您能读取的文件中
  每个命令打印一行 JSON：
  {&quot;place&quot;:&quot;keychain&quot;,&quot;room&quot;:&quot;ws://192.0.2.10:6295/&quot;,&quot;stored&quot;:true}
  以下以最先给出的为准，status 的 “link” 下的 “password_from” 说明是哪一个：
  --password-file（password_file）、ROOMS_PASSWORD（environment）、
  已保存的密码（keychain、file），或没有（none）。

选项
  --room URL            会议室地址：ws://HOST[:6295]/ 或 HOST
  --password-file FILE  中控密码为 FILE 的第一行
  --timeout S           无论进行到哪里，S 秒后结束。不指定时：连接会议室 10 秒，
                        应答 5 秒，入会 120 秒，其他操作 10 秒
  --wire-profile FILE   更正对中控 API 的推测的 JSON 文件
  --language LANGUAGE   句子的语言 zh_CN 或 en；JSON 不受影响
  -h, --help            打印本说明
  --version             打印版本

环境变量
  ROOMS_URL             会议室地址，未指定 --room 时使用
  ROOMS_PASSWORD        中控密码，未指定 --password-file 时使用

退出状态
  0 完成，2 用法错误，3 被会议室或密码的保存位置拒绝，或录制文件已损坏，
  或操作日志不完整，或 doctor 有所发现，4 结果未知，5 无法连接会议室，6 已连接但未被允许进入
</translation>
    </message>
    <message>
        <source>--%1 takes seconds, for example --%1 2.5; a day at most.</source>
        <translation>--%1 的单位是秒，例如 --%1 2.5；最多一天。</translation>
    </message>
</context>
<context>
    <name>Rooms::DemoRoom</name>
    <message>
        <source>The simulated room cannot start: %1.</source>
        <translation>模拟会议室无法启动：%1。</translation>
    </message>
</context>
<context>
    <name>Rooms::DemoRooms</name>
    <message>
        <source>Songshan Lake</source>
        <translation>松山湖</translation>
    </message>
    <message>
        <source>Binhai</source>
        <translation>滨海</translation>
    </message>
    <message>
        <source>Chaoyang</source>
        <translation>朝阳</translation>
    </message>
    <message>
        <source>Pudong</source>
        <translation>浦东</translation>
    </message>
    <message>
        <source>Yuhang</source>
        <translation>余杭</translation>
    </message>
    <message>
        <source>Tianfu</source>
        <translation>天府</translation>
    </message>
    <message>
        <source>Nansha</source>
        <translation>南沙</translation>
    </message>
    <message>
        <source>Optics Valley</source>
        <translation>光谷</translation>
    </message>
    <message>
        <source>Roadmap review</source>
        <translation>产品路线评审</translation>
    </message>
    <message>
        <source>Supply chain</source>
        <translation>供应链沟通会</translation>
    </message>
    <message>
        <source>Design handover</source>
        <translation>设计交接</translation>
    </message>
    <message>
        <source>Weekly meeting</source>
        <translation>周会</translation>
    </message>
    <message>
        <source>Quality circle</source>
        <translation>质量小组</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Customer visit</source>
        <translation>客户来访</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Release planning</source>
        <translation>版本计划</translation>
    </message>
</context>
<context>
    <name>Rooms::DeskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Rooms::DesktopNotifier</name>
    <message>
        <source>Rooms Console</source>
        <translation>会议室控制台</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Rooms::Deviation</name>
    <message>
        <source>The room refuses to tell of changes in %1.</source>
        <translation>会议室拒绝通知 %1 的变化。</translation>
    </message>
    <message>
        <source>The room does not answer when asked to tell of changes in %1.</source>
        <translation>请求通知 %1 的变化时，会议室没有应答。</translation>
    </message>
    <message>
        <source>Things change in %1 that no event tells of.</source>
        <translation>%1 发生了变化，却没有事件通知。</translation>
    </message>
    <message>
        <source>What looks like an event is called %1.</source>
        <translation>看起来是事件的消息名为 %1。</translation>
    </message>
    <message>
        <source>Events in %1 have their names elsewhere.</source>
        <translation>%1 的事件名称不在预期的位置。</translation>
    </message>
    <message>
        <source>Events in %1 have their content elsewhere.</source>
        <translation>%1 的事件内容不在预期的位置。</translation>
    </message>
    <message>
        <source>The room sends what is no JSON object.</source>
        <translation>会议室发来的不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The room sends what is neither an answer nor an event.</source>
        <translation>会议室发来的既不是应答也不是事件。</translation>
    </message>
    <message>
        <source>The room answers what was not asked, or once more.</source>
        <translation>会议室应答了没有问过的请求，或重复应答。</translation>
    </message>
    <message>
        <source>The id in answers is a number instead of a text.</source>
        <translation>应答中的 id 是数字而不是文本。</translation>
    </message>
    <message>
        <source>Answers to %1 have no result.</source>
        <translation>对 %1 的应答没有 result。</translation>
    </message>
    <message>
        <source>Refusals of %1 come as &quot;error&quot; instead of &quot;result&quot;.</source>
        <translation>对 %1 的拒绝以“error”而不是“result”给出。</translation>
    </message>
    <message>
        <source>Answers to %1 have no error_code that is a number.</source>
        <translation>对 %1 的应答没有数字形式的 error_code。</translation>
    </message>
    <message>
        <source>The answer to %1 has an error code that is not known.</source>
        <translation>对 %1 的应答带有未知的错误码。</translation>
    </message>
    <message>
        <source>The answer to %1 names another action.</source>
        <translation>对 %1 的应答写的是另一个操作。</translation>
    </message>
    <message>
        <source>The answer to %1 does not hold what was asked for in its place.</source>
        <translation>对 %1 的应答在应有的位置没有所问的内容。</translation>
    </message>
    <message>
        <source>%1 is of another type.</source>
        <translation>%1 的类型不符。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>%1 has a number that is not known.</source>
        <translation>%1 的数字未知。</translation>
    </message>
    <message>
        <source>The event %1 is not known.</source>
        <translation>事件 %1 未知。</translation>
    </message>
    <message>
        <source>%1 is not known.</source>
        <translation>%1 未知。</translation>
    </message>
    <message>
        <source>Set &quot;%1&quot; of the wire profile to %2.</source>
        <translation>请把线路配置的“%1”设为 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the wire profile is guessed wrong. Find out what this room takes.</source>
        <translation>线路配置的“%1”推测有误。请查明此会议室接受什么。</translation>
    </message>
    <message>
        <source>Check that this is the address of a room.</source>
        <translation>请确认这是会议室的地址。</translation>
    </message>
    <message>
        <source>Nothing to set: the room is newer than what is known, and is read all the same.</source>
        <translation>无需设置：会议室比已知的版本更新，仍能读取。</translation>
    </message>
    <message>
        <source>Nothing to set: what can be read is read. Keep the diagnostics for who looks after the program.</source>
        <translation>无需设置：能读取的都已读取。请保存诊断信息，交给维护本程序的人。</translation>
    </message>
</context>
<context>
    <name>Rooms::Director</name>
    <message>
        <source>The room is not idle.</source>
        <translation>会议室不在空闲状态。</translation>
    </message>
    <message>
        <source>The room is in no meeting.</source>
        <translation>会议室不在会议中。</translation>
    </message>
    <message>
        <source>The room is in no waiting room.</source>
        <translation>会议室不在等候室中。</translation>
    </message>
    <message>
        <source>Nobody else is in the meeting.</source>
        <translation>会议中没有其他人。</translation>
    </message>
    <message>
        <source>The room is neither host nor co-host.</source>
        <translation>会议室既不是主持人也不是联席主持人。</translation>
    </message>
    <message>
        <source>Nothing is shared in the meeting.</source>
        <translation>会议中没有人在共享。</translation>
    </message>
    <message>
        <source>The room has no microphone.</source>
        <translation>会议室没有麦克风。</translation>
    </message>
    <message>
        <source>The room has no camera.</source>
        <translation>会议室没有摄像头。</translation>
    </message>
    <message>
        <source>The room has no loudspeaker.</source>
        <translation>会议室没有扬声器。</translation>
    </message>
    <message>
        <source>No client is connected.</source>
        <translation>没有已连接的客户端。</translation>
    </message>
    <message>
        <source>No fault is switched on.</source>
        <translation>没有开启任何故障。</translation>
    </message>
    <message>
        <source>The room&apos;s time stands still already.</source>
        <translation>会议室的时间已经暂停。</translation>
    </message>
    <message>
        <source>The room&apos;s time does not stand still.</source>
        <translation>会议室的时间没有暂停。</translation>
    </message>
    <message>
        <source>%1 came.</source>
        <translation>%1 加入了会议。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the meeting; there are: %2.</source>
        <translation>“%1”不在会议中；会议中有：%2。</translation>
    </message>
    <message>
        <source>%1 went.</source>
        <translation>%1 离开了会议。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>%1 shares something.</source>
        <translation>%1 正在共享。</translation>
    </message>
    <message>
        <source>There is no meeting %1.</source>
        <translation>没有会议 %1。</translation>
    </message>
    <message>
        <source>Meeting %1 can be joined.</source>
        <translation>会议 %1 可以加入。</translation>
    </message>
    <message>
        <source>Joining meeting %1 is refused with %2.</source>
        <translation>加入会议 %1 会被拒绝，错误码 %2。</translation>
    </message>
    <message>
        <source>There is a meeting %1 already.</source>
        <translation>会议 %1 已经存在。</translation>
    </message>
    <message>
        <source>Meeting %1 is cancelled.</source>
        <translation>会议 %1 已取消。</translation>
    </message>
    <message>
        <source>The room leaves the waiting room.</source>
        <translation>会议室离开等候室。</translation>
    </message>
    <message>
        <source>The room leaves the meeting.</source>
        <translation>会议室离开会议。</translation>
    </message>
    <message>
        <source>Fault %1 is on.</source>
        <translation>故障 %1 已开启。</translation>
    </message>
    <message>
        <source>Fault %1 is on: %2.</source>
        <translation>故障 %1 已开启：%2。</translation>
    </message>
    <message>
        <source>Fault %1 is off.</source>
        <translation>故障 %1 已关闭。</translation>
    </message>
    <message>
        <source>Everybody is let in.</source>
        <translation>现在无需密码即可连接。</translation>
    </message>
    <message>
        <source>Clients need another password now.</source>
        <translation>客户端现在需要新的密码。</translation>
    </message>
    <message>
        <source>The room shares its screen in the meeting.</source>
        <translation>会议室在会议中共享自己的屏幕。</translation>
    </message>
    <message>
        <source>The room shares something.</source>
        <translation>会议室正在共享。</translation>
    </message>
    <message>
        <source>Nothing is shared any more.</source>
        <translation>共享已结束。</translation>
    </message>
    <message>
        <source>The host lets the room in from the waiting room.</source>
        <translation>主持人准许会议室从等候室进入会议。</translation>
    </message>
    <message>
        <source>The room is let in.</source>
        <translation>会议室已被准许入会。</translation>
    </message>
    <message>
        <source>The host sends the room away from the waiting room.</source>
        <translation>主持人将会议室移出等候室。</translation>
    </message>
    <message>
        <source>The room is sent away.</source>
        <translation>会议室已被移出等候室。</translation>
    </message>
    <message>
        <source>The room becomes host, co-host, participant or audience.</source>
        <translation>会议室成为主持人、联席主持人、参会者或观众。</translation>
    </message>
    <message>
        <source>The room is %1 now.</source>
        <translation>会议室现在是%1。</translation>
    </message>
    <message>
        <source>The meeting gets another title.</source>
        <translation>会议更改名称。</translation>
    </message>
    <message>
        <source>The meeting is called &quot;%1&quot;.</source>
        <translation>会议名称现为“%1”。</translation>
    </message>
    <message>
        <source>The host ends the meeting for everybody.</source>
        <translation>主持人为所有人结束会议。</translation>
    </message>
    <message>
        <source>The meeting is over.</source>
        <translation>会议已结束。</translation>
    </message>
    <message>
        <source>The host removes the room from the meeting.</source>
        <translation>主持人将会议室移出会议。</translation>
    </message>
    <message>
        <source>The room is removed.</source>
        <translation>会议室已被移出会议。</translation>
    </message>
    <message>
        <source>Somebody at the device starts a meeting.</source>
        <translation>有人在设备上发起会议。</translation>
    </message>
    <message>
        <source>The room starts a meeting.</source>
        <translation>会议室正在发起会议。</translation>
    </message>
    <message>
        <source>The room joins meeting %1.</source>
        <translation>会议室正在加入会议 %1。</translation>
    </message>
    <message>
        <source>Somebody at the device leaves the meeting or the waiting room.</source>
        <translation>有人在设备上离开会议或等候室。</translation>
    </message>
    <message>
        <source>Somebody at the device ends the meeting for everybody.</source>
        <translation>有人在设备上为所有人结束会议。</translation>
    </message>
    <message>
        <source>The room ends the meeting.</source>
        <translation>会议室正在结束会议。</translation>
    </message>
    <message>
        <source>Somebody at the device switches the layout.</source>
        <translation>有人在设备上切换布局。</translation>
    </message>
    <message>
        <source>The room switches to the layout %1.</source>
        <translation>会议室切换到布局“%1”。</translation>
    </message>
    <message>
        <source>Somebody at the device switches the microphone.</source>
        <translation>有人在设备上开关麦克风。</translation>
    </message>
    <message>
        <source>The microphone is on.</source>
        <translation>麦克风已开启。</translation>
    </message>
    <message>
        <source>The microphone is off.</source>
        <translation>麦克风已关闭。</translation>
    </message>
    <message>
        <source>Somebody at the device switches the camera.</source>
        <translation>有人在设备上开关摄像头。</translation>
    </message>
    <message>
        <source>The camera is on.</source>
        <translation>摄像头已开启。</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>摄像头已关闭。</translation>
    </message>
    <message>
        <source>Somebody at the device turns the loudspeaker.</source>
        <translation>有人在设备上调节扬声器。</translation>
    </message>
    <message>
        <source>The volume is %1.</source>
        <translation>音量为 %1。</translation>
    </message>
    <message>
        <source>The room has one screen, or a second one, extended or mirrored.</source>
        <translation>会议室使用单屏，或接入第二块屏幕（扩展或镜像）。</translation>
    </message>
    <message>
        <source>The screens are %1.</source>
        <translation>屏幕模式现为%1。</translation>
    </message>
    <message>
        <source>Somebody casts a laptop&apos;s screen to the room, or ends that.</source>
        <translation>有人将电脑屏幕投到会议室，或结束投屏。</translation>
    </message>
    <message>
        <source>A screen is cast to the room.</source>
        <translation>正在向会议室投屏。</translation>
    </message>
    <message>
        <source>Casting has ended.</source>
        <translation>投屏已结束。</translation>
    </message>
    <message>
        <source>The code for casting changes.</source>
        <translation>投屏码发生变化。</translation>
    </message>
    <message>
        <source>The code for casting is %1.</source>
        <translation>投屏码现为 %1。</translation>
    </message>
    <message>
        <source>Somebody telephones with the room, or ends that.</source>
        <translation>有人用会议室打电话，或结束通话。</translation>
    </message>
    <message>
        <source>The room is on the telephone.</source>
        <translation>会议室正在通话。</translation>
    </message>
    <message>
        <source>The call has ended.</source>
        <translation>通话已结束。</translation>
    </message>
    <message>
        <source>A meeting is scheduled that begins in so many minutes.</source>
        <translation>预定一场在若干分钟后开始的会议。</translation>
    </message>
    <message>
        <source>Every client loses its link.</source>
        <translation>所有客户端断开连接。</translation>
    </message>
    <message>
        <source>Every client lost its link.</source>
        <translation>所有客户端已断开连接。</translation>
    </message>
    <message>
        <source>A fault is switched on or off.</source>
        <translation>开启或关闭一种故障。</translation>
    </message>
    <message>
        <source>All faults are switched off.</source>
        <translation>关闭所有故障。</translation>
    </message>
    <message>
        <source>No fault is on.</source>
        <translation>没有故障开启。</translation>
    </message>
    <message>
        <source>Clients need another control password, or none.</source>
        <translation>客户端需要新的控制密码，或不再需要密码。</translation>
    </message>
    <message>
        <source>The room&apos;s time stands still; it still answers.</source>
        <translation>会议室的时间暂停，但仍会应答。</translation>
    </message>
    <message>
        <source>The room&apos;s time stands still.</source>
        <translation>会议室的时间已暂停。</translation>
    </message>
    <message>
        <source>The room&apos;s time goes on.</source>
        <translation>会议室的时间继续。</translation>
    </message>
    <message>
        <source>The room&apos;s time moves on to the next thing that happens.</source>
        <translation>会议室的时间前进到下一件事发生的时刻。</translation>
    </message>
    <message>
        <source>Nothing happens by itself.</source>
        <translation>没有会自行发生的事情。</translation>
    </message>
    <message>
        <source>The room&apos;s time moved on and stands still.</source>
        <translation>会议室的时间已前进一步并暂停。</translation>
    </message>
    <message>
        <source>The room&apos;s time passes so many times as fast.</source>
        <translation>会议室的时间按若干倍速流逝。</translation>
    </message>
    <message>
        <source>The room&apos;s time passes %1 times as fast.</source>
        <translation>会议室的时间以 %1 倍速流逝。</translation>
    </message>
    <message>
        <source>Another scenario starts, a built-in one or a file.</source>
        <translation>开始另一个情景：内置情景或文件。</translation>
    </message>
    <message>
        <source>The scenario starts anew.</source>
        <translation>情景重新开始。</translation>
    </message>
    <message>
        <source>The room is &quot;%1&quot; now and starts anew.</source>
        <translation>会议室现在是“%1”，并重新开始。</translation>
    </message>
    <message>
        <source>%1 fails with %2</source>
        <translation>%1 失败，错误码 %2</translation>
    </message>
    <message>
        <source>%1 is accepted</source>
        <translation>%1 已被接受</translation>
    </message>
    <message>
        <source>%1 is refused with %2</source>
        <translation>%1 被拒绝，错误码 %2</translation>
    </message>
    <message>
        <source>Meeting %1 begins in %2 min.</source>
        <translation>会议 %1 将在 %2 分钟后开始。</translation>
    </message>
    <message>
        <source>Clients connected: %1</source>
        <translation>已连接的客户端：%1</translation>
    </message>
    <message>
        <source>The scenario has no story.</source>
        <translation>该情景没有剧情。</translation>
    </message>
    <message>
        <source>The scenario&apos;s story is played from its begin, or no further.</source>
        <translation>从头播放情景的剧情，或停止播放。</translation>
    </message>
    <message>
        <source>The story begins.</source>
        <translation>剧情开始。</translation>
    </message>
    <message>
        <source>The story has stopped.</source>
        <translation>剧情已停止。</translation>
    </message>
    <message>
        <source>What the rooms are doing.</source>
        <translation>各会议室的当前状态。</translation>
    </message>
    <message>
        <source>The commands that can be done now.</source>
        <translation>当前可以执行的命令。</translation>
    </message>
    <message>
        <source>Room 1 is meant; write &quot;2: admit&quot; for room 2, &quot;all: admit&quot; for all of them.</source>
        <translation>默认针对 1 号会议室；“2: admit”针对 2 号，“all: admit”针对全部。</translation>
    </message>
    <message>
        <source>Somebody comes into the meeting.</source>
        <translation>有人加入会议。</translation>
    </message>
    <message>
        <source>Somebody leaves the meeting.</source>
        <translation>有人离开会议。</translation>
    </message>
    <message>
        <source>Somebody shares a screen in the meeting.</source>
        <translation>有人在会议中共享屏幕。</translation>
    </message>
    <message>
        <source>Somebody at the device joins a meeting.</source>
        <translation>有人在设备上加入会议。</translation>
    </message>
    <message>
        <source>A meeting is cancelled.</source>
        <translation>取消一场会议。</translation>
    </message>
    <message>
        <source>Joining a meeting is refused with an error code; 0 opens it.</source>
        <translation>以错误码拒绝加入某场会议；0 表示恢复。</translation>
    </message>
</context>
<context>
    <name>Rooms::EndQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>不结束</translation>
    </message>
    <message>
        <source>End the meeting “%1” for everybody in it?</source>
        <translation>为所有人结束会议“%1”？</translation>
    </message>
    <message>
        <source>End for all…</source>
        <translation>全员结束…</translation>
    </message>
    <message>
        <source>Everybody in “%1” is sent out, in other rooms and places too. This cannot be undone.</source>
        <translation>“%1”中的所有人都会被移出，其他会议室和地点的人也一样，且无法撤销。</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>立即结束</translation>
    </message>
</context>
<context>
    <name>Rooms::ErrorInfo</name>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>The room could not do this. Try again.</source>
        <translation>会议室未能完成操作，请重试。</translation>
    </message>
    <message>
        <source>Control of this room is switched off. Ask the administrator to switch on the central control API.</source>
        <translation>本会议室的中控功能已关闭，请联系管理员开启中控 API。</translation>
    </message>
    <message>
        <source>The room is not signed in. Sign in on the room device.</source>
        <translation>会议室尚未登录，请在会议室设备上登录。</translation>
    </message>
    <message>
        <source>The room did not understand the request. Check that its software is up to date.</source>
        <translation>会议室无法理解请求，请确认其软件为最新版本。</translation>
    </message>
    <message>
        <source>The room did not accept the control password. Enter the password set for this room.</source>
        <translation>会议室未接受中控密码，请输入为本会议室设置的密码。</translation>
    </message>
    <message>
        <source>The room does not know what was asked for. Its software may be too old.</source>
        <translation>会议室不认识所查询的内容，其软件版本可能过旧。</translation>
    </message>
    <message>
        <source>The room does not offer these notifications. Its state is asked for instead.</source>
        <translation>会议室不提供这些通知，将改为定时查询其状态。</translation>
    </message>
    <message>
        <source>The room did not accept the values sent. Check what was entered.</source>
        <translation>会议室未接受所发送的内容，请检查输入。</translation>
    </message>
    <message>
        <source>This room does not support this. Use the room device instead.</source>
        <translation>本会议室不支持此操作，请在会议室设备上操作。</translation>
    </message>
    <message>
        <source>The room was asked too often. Wait a moment and try again.</source>
        <translation>操作过于频繁，请稍候再试。</translation>
    </message>
    <message>
        <source>The room could not switch on notifications. Its state is asked for instead.</source>
        <translation>会议室未能开启通知，将改为定时查询其状态。</translation>
    </message>
    <message>
        <source>The room has no network. Check the network of the room device.</source>
        <translation>会议室没有网络，请检查会议室设备的网络。</translation>
    </message>
    <message>
        <source>The room ended the connection. It will be tried again.</source>
        <translation>会议室断开了连接，将自动重试。</translation>
    </message>
    <message>
        <source>The software of the room is no longer supported. Update the room device.</source>
        <translation>会议室的软件版本已停用，请升级会议室设备。</translation>
    </message>
    <message>
        <source>The room no longer supports this version of the control API. Update this panel.</source>
        <translation>会议室不再支持此版本的中控 API，请升级本面板。</translation>
    </message>
    <message>
        <source>The control password is wrong. Enter the password set for this room.</source>
        <translation>中控密码错误，请输入为本会议室设置的密码。</translation>
    </message>
    <message>
        <source>This is already under way. Wait a moment.</source>
        <translation>操作已在进行中，请稍候。</translation>
    </message>
    <message>
        <source>Something went wrong in the room. Try again, or use the room device.</source>
        <translation>会议室出现问题，请重试或在会议室设备上操作。</translation>
    </message>
    <message>
        <source>The room is not in a meeting.</source>
        <translation>会议室不在会议中。</translation>
    </message>
    <message>
        <source>The room is already in a meeting. Leave it first.</source>
        <translation>会议室已在会议中，请先离开。</translation>
    </message>
    <message>
        <source>The room is not invited to this meeting. Ask the host for an invitation.</source>
        <translation>会议室未被邀请参加此会议，请向主持人索取邀请。</translation>
    </message>
    <message>
        <source>The meeting could not be ended. Try again, or only leave it.</source>
        <translation>结束会议失败，请重试或仅离开会议。</translation>
    </message>
    <message>
        <source>The meeting could not be left. Try again.</source>
        <translation>离开会议失败，请重试。</translation>
    </message>
    <message>
        <source>The meeting could not be joined. Try again.</source>
        <translation>加入会议失败，请重试。</translation>
    </message>
    <message>
        <source>The meeting code does not match the meeting. Check the code.</source>
        <translation>会议号与会议不匹配，请检查会议号。</translation>
    </message>
    <message>
        <source>The room may not join this meeting. Ask the host to allow it.</source>
        <translation>会议室没有加入此会议的权限，请联系主持人。</translation>
    </message>
    <message>
        <source>This meeting was cancelled. Ask the host for the new one.</source>
        <translation>此会议已取消，请向主持人索取新的会议。</translation>
    </message>
    <message>
        <source>This meeting was deleted. Ask the host for the new one.</source>
        <translation>此会议已删除，请向主持人索取新的会议。</translation>
    </message>
    <message>
        <source>This meeting code is not valid. Check the code.</source>
        <translation>会议号无效，请检查会议号。</translation>
    </message>
    <message>
        <source>The room could not be registered for the meeting. Register with the host first.</source>
        <translation>会议报名失败，请先向主持人报名。</translation>
    </message>
    <message>
        <source>The owner of this room hosts this webinar. Join it on the room device.</source>
        <translation>本会议室绑定的用户是此网络研讨会的主持人，请在会议室设备上加入。</translation>
    </message>
    <message>
        <source>The owner of this room co-hosts this webinar. Join it on the room device.</source>
        <translation>本会议室绑定的用户是此网络研讨会的联席主持人，请在会议室设备上加入。</translation>
    </message>
    <message>
        <source>The host has not joined yet. Try again when the meeting has started.</source>
        <translation>主持人尚未入会，请在会议开始后重试。</translation>
    </message>
    <message>
        <source>The meeting is locked. Ask the host to let the room in.</source>
        <translation>会议已锁定，请联系主持人允许会议室加入。</translation>
    </message>
    <message>
        <source>The room lacks the permission of its organisation. Ask the administrator.</source>
        <translation>会议室没有企业权限，请联系管理员。</translation>
    </message>
    <message>
        <source>The owner of this room joined from another app. Leave there first.</source>
        <translation>本会议室的用户已从其他应用入会，请先在那里离开。</translation>
    </message>
    <message>
        <source>This meeting needs a password. Enter it and join again.</source>
        <translation>此会议需要密码，请输入密码后重新加入。</translation>
    </message>
    <message>
        <source>There is no meeting with this code. Check the code.</source>
        <translation>没有此会议号的会议，请检查会议号。</translation>
    </message>
    <message>
        <source>The meeting password is wrong. Enter it again.</source>
        <translation>入会密码错误，请重新输入。</translation>
    </message>
    <message>
        <source>The waiting room could not be entered. Try again.</source>
        <translation>进入等候室失败，请重试。</translation>
    </message>
    <message>
        <source>Only the host or a co-host can do this. You can leave the meeting instead.</source>
        <translation>只有主持人或联席主持人可以这样做，您可以离开会议。</translation>
    </message>
    <message>
        <source>This meeting is private. Ask the host to invite the room.</source>
        <translation>此会议为私密会议，请主持人邀请会议室。</translation>
    </message>
    <message>
        <source>The room may not start meetings. Ask the administrator.</source>
        <translation>会议室没有创建会议的权限，请联系管理员。</translation>
    </message>
    <message>
        <source>The meeting cannot be joined. Ask the host.</source>
        <translation>无法加入此会议，请联系主持人。</translation>
    </message>
    <message>
        <source>The room is sharing. Stop sharing, then start the meeting.</source>
        <translation>会议室正在共享，请先停止共享再创建会议。</translation>
    </message>
    <message>
        <source>The room is sharing. Stop sharing, then join the meeting.</source>
        <translation>会议室正在共享，请先停止共享再加入会议。</translation>
    </message>
    <message>
        <source>The room is still sharing. Stop sharing, then join the meeting.</source>
        <translation>会议室仍在共享，请先停止共享再加入会议。</translation>
    </message>
    <message>
        <source>The whiteboard is open. Close it, then join the meeting.</source>
        <translation>白板正在使用，请先关闭白板再加入会议。</translation>
    </message>
    <message>
        <source>The personal meeting cannot be joined. Check it on the room device.</source>
        <translation>无法加入个人会议室，请在会议室设备上检查。</translation>
    </message>
    <message>
        <source>The room does not know this layout. Choose another one.</source>
        <translation>会议室不认识此布局，请选择其他布局。</translation>
    </message>
    <message>
        <source>The layout cannot be switched now. It needs two people in the meeting.</source>
        <translation>现在无法切换布局，会议中至少需要两人。</translation>
    </message>
    <message>
        <source>The room has no camera. Check that one is connected.</source>
        <translation>会议室没有摄像头，请检查是否已连接。</translation>
    </message>
    <message>
        <source>The camera is already on.</source>
        <translation>摄像头已开启。</translation>
    </message>
    <message>
        <source>The camera is already off.</source>
        <translation>摄像头已关闭。</translation>
    </message>
    <message>
        <source>The camera does not answer. Check its cable.</source>
        <translation>摄像头没有响应，请检查连接线。</translation>
    </message>
    <message>
        <source>The room has no microphone. Check that one is connected.</source>
        <translation>会议室没有麦克风，请检查是否已连接。</translation>
    </message>
    <message>
        <source>The microphone is already on.</source>
        <translation>麦克风已开启。</translation>
    </message>
    <message>
        <source>The microphone is already off.</source>
        <translation>麦克风已关闭。</translation>
    </message>
    <message>
        <source>The microphone does not answer. Check its cable.</source>
        <translation>麦克风没有响应，请检查连接线。</translation>
    </message>
    <message>
        <source>The camera picture could not be sent. Try again.</source>
        <translation>视频发送失败，请重试。</translation>
    </message>
    <message>
        <source>Too many people show their camera. Try again later.</source>
        <translation>开启摄像头的人数已达上限，请稍后再试。</translation>
    </message>
    <message>
        <source>The sound could not be sent. Try again.</source>
        <translation>音频发送失败，请重试。</translation>
    </message>
    <message>
        <source>Too many people have their microphone on. Try again later.</source>
        <translation>开启麦克风的人数已达上限，请稍后再试。</translation>
    </message>
    <message>
        <source>Sending the sound took too long. Try again.</source>
        <translation>音频发送超时，请重试。</translation>
    </message>
    <message>
        <source>The room is in the audience and may not do this. Ask the host.</source>
        <translation>会议室是观众，无权这样做，请联系主持人。</translation>
    </message>
    <message>
        <source>The loudspeaker test failed. Check the loudspeaker.</source>
        <translation>扬声器测试失败，请检查扬声器。</translation>
    </message>
    <message>
        <source>The microphone test failed. Check the microphone.</source>
        <translation>麦克风测试失败，请检查麦克风。</translation>
    </message>
    <message>
        <source>The camera cannot be moved while it is off. Switch it on first.</source>
        <translation>摄像头关闭时无法转动，请先开启。</translation>
    </message>
    <message>
        <source>The camera cannot be moved now. Join a meeting and switch it on first.</source>
        <translation>现在无法转动摄像头，请先入会并开启摄像头。</translation>
    </message>
    <message>
        <source>This camera cannot be moved. Choose another one.</source>
        <translation>此摄像头无法转动，请选择其他摄像头。</translation>
    </message>
    <message>
        <source>This camera was not found. Choose another one.</source>
        <translation>未找到此摄像头，请选择其他摄像头。</translation>
    </message>
    <message>
        <source>Phone calls are not enabled for this room. Ask the administrator.</source>
        <translation>本会议室未开通电话功能，请联系管理员。</translation>
    </message>
    <message>
        <source>The room does not know this phone action. Use the room device instead.</source>
        <translation>会议室不认识此电话操作，请在会议室设备上操作。</translation>
    </message>
    <message>
        <source>The whiteboard is open. Close it, then call.</source>
        <translation>白板正在使用，请先关闭白板再拨打电话。</translation>
    </message>
    <message>
        <source>The room is sharing. Stop sharing, then call.</source>
        <translation>会议室正在共享，请先停止共享再拨打电话。</translation>
    </message>
    <message>
        <source>The casting help is open. Close it, then call.</source>
        <translation>投屏引导已打开，请先关闭再拨打电话。</translation>
    </message>
    <message>
        <source>The call is already ringing.</source>
        <translation>电话正在振铃。</translation>
    </message>
    <message>
        <source>The phone cannot do this now. Try again when the call has changed.</source>
        <translation>电话现在无法这样做，请在通话状态变化后重试。</translation>
    </message>
    <message>
        <source>This phone number is not valid. Check the number.</source>
        <translation>电话号码无效，请检查号码。</translation>
    </message>
    <message>
        <source>This person is not in the meeting.</source>
        <translation>此人不在会议中。</translation>
    </message>
    <message>
        <source>The meeting cannot be left now. Try again.</source>
        <translation>现在无法离开会议，请重试。</translation>
    </message>
    <message>
        <source>Recording is switched off for this room. Ask the administrator.</source>
        <translation>本会议室已关闭录制功能，请联系管理员。</translation>
    </message>
    <message>
        <source>The meeting is already being recorded.</source>
        <translation>会议正在录制中。</translation>
    </message>
    <message>
        <source>Ask the host for permission to record first.</source>
        <translation>请先向主持人申请录制权限。</translation>
    </message>
    <message>
        <source>The room refused with a code this panel does not know. Try again, or use the room device.</source>
        <translation>会议室以本面板不认识的代码拒绝了操作，请重试或在会议室设备上操作。</translation>
    </message>
</context>
<context>
    <name>Rooms::Faults</name>
    <message>
        <source>everything the room sends is late</source>
        <translation>会议室发送的一切都有延迟</translation>
    </message>
    <message>
        <source>the reply to a Call is late, its event is not</source>
        <translation>调用的应答有延迟，事件则没有</translation>
    </message>
    <message>
        <source>a Call is carried out and never answered</source>
        <translation>调用已执行，但从不应答</translation>
    </message>
    <message>
        <source>every reply comes twice</source>
        <translation>每个应答都发送两次</translation>
    </message>
    <message>
        <source>every reply carries an id that nobody asked with</source>
        <translation>每个应答都带有无人使用过的 id</translation>
    </message>
    <message>
        <source>a refusal comes as JSON-RPC&apos;s own error member</source>
        <translation>拒绝以 JSON-RPC 自带的 error 成员返回</translation>
    </message>
    <message>
        <source>a Call is carried out, then the link is lost without a reply</source>
        <translation>调用已执行，但未应答就断开连接</translation>
    </message>
    <message>
        <source>the link is lost right after the reply to a Call</source>
        <translation>应答调用后立即断开连接</translation>
    </message>
    <message>
        <source>every link is lost after a time</source>
        <translation>每个连接过一段时间就断开</translation>
    </message>
    <message>
        <source>the reply to an accepted Call comes after its event</source>
        <translation>调用被接受后，应答晚于其事件</translation>
    </message>
    <message>
        <source>the event that follows an accepted Call never comes</source>
        <translation>调用被接受后的事件从不到来</translation>
    </message>
    <message>
        <source>no event ever comes</source>
        <translation>从不发送事件</translation>
    </message>
    <message>
        <source>every event comes twice</source>
        <translation>每个事件都发送两次</translation>
    </message>
    <message>
        <source>a stream of events that mean nothing</source>
        <translation>不断发送无意义的事件</translation>
    </message>
    <message>
        <source>the link stays open and nothing comes any more, not even pongs</source>
        <translation>连接保持打开，但不再有任何数据，连 pong 也没有</translation>
    </message>
    <message>
        <source>every frame is nonsense</source>
        <translation>每一帧都是乱码</translation>
    </message>
    <message>
        <source>every frame is cut in half</source>
        <translation>每一帧都只有一半</translation>
    </message>
    <message>
        <source>every frame is a binary one</source>
        <translation>每一帧都是二进制帧</translation>
    </message>
    <message>
        <source>every frame is padded</source>
        <translation>每一帧都被填充变大</translation>
    </message>
    <message>
        <source>every frame nests very deep</source>
        <translation>每一帧都嵌套极深</translation>
    </message>
    <message>
        <source>every value has a type it should not have</source>
        <translation>所有值的类型都不对</translation>
    </message>
    <message>
        <source>only the meeting&apos;s status is told</source>
        <translation>只告知会议状态</translation>
    </message>
    <message>
        <source>every enumeration has a number that is not specified</source>
        <translation>所有枚举值均为规范之外的数字</translation>
    </message>
    <message>
        <source>titles and names are very long</source>
        <translation>标题和名称都很长</translation>
    </message>
    <message>
        <source>layout_switch_info is missing, as before Rooms 3.9.150</source>
        <translation>缺少 layout_switch_info，如同 Rooms 3.9.150 之前的版本</translation>
    </message>
    <message>
        <source>every text has HTML in it, with an image on this machine</source>
        <translation>所有文本都含 HTML，并引用本机图片</translation>
    </message>
    <message>
        <source>a connection is accepted and its handshake never answered</source>
        <translation>接受连接，但从不应答握手</translation>
    </message>
    <message>
        <source>every password is refused with HTTP 401</source>
        <translation>以 HTTP 401 拒绝所有密码</translation>
    </message>
    <message>
        <source>every link is closed right after the handshake</source>
        <translation>握手完成后立即关闭连接</translation>
    </message>
    <message>
        <source>everything answers 2, control is switched off</source>
        <translation>全部应答 2：中控已关闭</translation>
    </message>
    <message>
        <source>everything answers 3, the room is not signed in</source>
        <translation>全部应答 3：会议室未登录</translation>
    </message>
    <message>
        <source>everything answers 14, the room&apos;s version is retired</source>
        <translation>全部应答 14：会议室版本已停用</translation>
    </message>
    <message>
        <source>two requests of a kind that are too close answer 10</source>
        <translation>同类请求间隔过短时应答 10</translation>
    </message>
    <message>
        <source>subscribing is refused</source>
        <translation>拒绝订阅</translation>
    </message>
    <message>
        <source>subscribing is not answered and does nothing</source>
        <translation>订阅无应答，也不生效</translation>
    </message>
    <message>
        <source>every Call is refused</source>
        <translation>拒绝所有调用</translation>
    </message>
    <message>
        <source>entering a meeting is accepted and fails later</source>
        <translation>接受入会请求，随后失败</translation>
    </message>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n 毫秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>code %n</source>
        <translation>
            <numerusform>错误码 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) a second</source>
        <translation>
            <numerusform>每秒 %n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KiB</source>
        <translation>
            <numerusform>%n KiB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>port %n</source>
        <translation>
            <numerusform>端口 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::FleetCells</name>
    <message>
        <source>Connected, without events</source>
        <translation>已连接，收不到事件</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>最后状态 %1</translation>
    </message>
    <message>
        <source>Last seen %1: %2</source>
        <translation>最后状态 %1 %2</translation>
    </message>
    <message>
        <source>Next %1 %2</source>
        <translation>下一场 %1 %2</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Co-host</source>
        <translation>联席主持人</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参会者</translation>
    </message>
    <message>
        <source>Host absent</source>
        <translation>主持人不在</translation>
    </message>
</context>
<context>
    <name>Rooms::FleetModel</name>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Meeting ID</source>
        <translation>会议号</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Response p95</source>
        <translation>响应 p95</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
</context>
<context>
    <name>Rooms::FleetWords</name>
    <message>
        <source>Not seen yet</source>
        <translation>尚未连接过</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在加入</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>等候室</translation>
    </message>
    <message>
        <source>In meeting</source>
        <translation>会中</translation>
    </message>
    <message>
        <source>Casting</source>
        <translation>投屏</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>No connection in time</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Not a room device</source>
        <translation>不是会议室设备</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>Control switched off</source>
        <translation>中控已关闭</translation>
    </message>
    <message>
        <source>Room not logged in</source>
        <translation>会议室未登录</translation>
    </message>
    <message>
        <source>Version retired</source>
        <translation>版本已停用</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接丢失</translation>
    </message>
    <message>
        <source>Room has no network</source>
        <translation>会议室没有网络</translation>
    </message>
    <message>
        <source>Room is silent</source>
        <translation>会议室无响应</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>Asked too often</source>
        <translation>请求过于频繁</translation>
    </message>
    <message>
        <source>State refused</source>
        <translation>拒绝查询状态</translation>
    </message>
    <message>
        <source>Too much data</source>
        <translation>数据过多</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>宫格</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>演讲者</translation>
    </message>
    <message>
        <source>Speaker 2</source>
        <translation>演讲者 2</translation>
    </message>
    <message>
        <source>Right list</source>
        <translation>右侧列表</translation>
    </message>
    <message>
        <source>Upper L</source>
        <translation>上 L 型</translation>
    </message>
    <message>
        <source>Lower L</source>
        <translation>下 L 型</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>回型</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The microphone is off already.</source>
        <translation>麦克风已经关闭。</translation>
    </message>
    <message>
        <source>The camera is off already.</source>
        <translation>摄像头已经关闭。</translation>
    </message>
    <message>
        <source>The loudspeaker has this volume already.</source>
        <translation>扬声器已是这个音量。</translation>
    </message>
    <message>
        <source>The room shows this layout already.</source>
        <translation>会议室已是这个布局。</translation>
    </message>
    <message>
        <source>The room is in the list no longer.</source>
        <translation>会议室已不在列表中。</translation>
    </message>
    <message>
        <source>The room is in another meeting than you confirmed.</source>
        <translation>会议室所在的会议不是您确认的那一个。</translation>
    </message>
    <message>
        <source>&lt; 0.01 s</source>
        <translation>&lt; 0.01 秒</translation>
    </message>
    <message>
        <source>Refused (%1): %2</source>
        <translation>被拒绝（%1）：%2</translation>
    </message>
    <message>
        <source>Asked…</source>
        <translation>已请求…</translation>
    </message>
    <message>
        <source>Accepted after %1, not yet confirmed…</source>
        <translation>%1 后受理，尚未确认…</translation>
    </message>
    <message>
        <source>Confirmed after %1</source>
        <translation>%1 后确认</translation>
    </message>
    <message>
        <source>Nobody can say whether it was done. Look at the room.</source>
        <translation>无法得知是否已执行，请查看会议室。</translation>
    </message>
    <message>
        <source>No answer yet, it may still turn out either way…</source>
        <translation>尚无应答，结果未定…</translation>
    </message>
    <message>
        <source>Start meeting</source>
        <translation>发起会议</translation>
    </message>
    <message>
        <source>Join meeting</source>
        <translation>加入会议</translation>
    </message>
    <message>
        <source>Leave meeting</source>
        <translation>离开会议</translation>
    </message>
    <message>
        <source>Leave waiting room</source>
        <translation>离开等候室</translation>
    </message>
    <message>
        <source>End meeting for all</source>
        <translation>全员结束会议</translation>
    </message>
    <message>
        <source>Change layout</source>
        <translation>切换布局</translation>
    </message>
    <message>
        <source>Switch microphone</source>
        <translation>开关麦克风</translation>
    </message>
    <message>
        <source>Switch camera</source>
        <translation>开关摄像头</translation>
    </message>
    <message>
        <source>Change volume</source>
        <translation>调节音量</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>停止共享</translation>
    </message>
    <message>
        <source>The room does not let this desk in. Set its control password: F2.</source>
        <translation>会议室拒绝了本控制台。请按 F2 设置其中控密码。</translation>
    </message>
</context>
<context>
    <name>Rooms::FlightRecorder</name>
    <message>
        <source>Nothing is recorded: the file &quot;%1&quot; cannot be opened (%2). Check its folder and who may write there.</source>
        <translation>未写入运行记录：无法打开文件“%1”（%2）。请检查其所在文件夹及写入权限。</translation>
    </message>
    <message>
        <source>Nothing is recorded: &quot;%1&quot; is not a file. Name a file.</source>
        <translation>未写入运行记录：“%1”不是文件，请指定一个文件。</translation>
    </message>
    <message>
        <source>Nothing is recorded: the file &quot;%1&quot; holds something else, which is kept. Name another file.</source>
        <translation>未写入运行记录：文件“%1”中是其他内容，已保留。请指定另一个文件。</translation>
    </message>
    <message>
        <source>Nothing is recorded: another program records to the file &quot;%1&quot;. Name another file, or end that program.</source>
        <translation>未写入运行记录：另一个程序正在向文件“%1”写入运行记录。请指定另一个文件，或结束该程序。</translation>
    </message>
    <message>
        <source>Nothing is recorded any more: the file &quot;%1&quot; cannot be written (%2). Check that its disk is not full.</source>
        <translation>已停止写入运行记录：无法写入文件“%1”（%2）。请检查磁盘是否已满。</translation>
    </message>
</context>
<context>
    <name>Rooms::FramesModel</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>→ to the room</source>
        <translation>→ 发往会议室</translation>
    </message>
    <message>
        <source>← from the room</source>
        <translation>← 来自会议室</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>Rooms::FramesView</name>
    <message>
        <source>Search frames…</source>
        <translation>搜索报文…</translation>
    </message>
    <message>
        <source>Search frames</source>
        <translation>搜索报文</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Content of the frame</source>
        <translation>报文内容</translation>
    </message>
    <message>
        <source>Select a frame to see what is in it. Secrets are masked.</source>
        <translation>选择一条报文查看其内容。密码等已隐去。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the selected frames as they are shown, without secrets</source>
        <translation>按所示内容复制所选报文，不含密码</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on (%1 missed)</source>
        <translation>继续（略过 %1 条）</translation>
    </message>
</context>
<context>
    <name>Rooms::GuidedTour</name>
    <message>
        <source>The panel of a meeting room: all it does, at a glance</source>
        <translation>会议室面板：所有功能，一目了然</translation>
    </message>
    <message>
        <source>One touch starts a meeting</source>
        <translation>轻触一下，即可开始会议</translation>
    </message>
    <message>
        <source>When people join, the room offers its layouts</source>
        <translation>有人加入后，会议室即可切换布局</translation>
    </message>
    <message>
        <source>Another layout, for everybody in the room to see</source>
        <translation>切换布局，会议室里人人可见</translation>
    </message>
    <message>
        <source>The microphone, off with one touch</source>
        <translation>轻触一下，关闭麦克风</translation>
    </message>
    <message>
        <source>The network fails: the panel says so, and pretends nothing</source>
        <translation>网络中断：面板如实告知，不作假象</translation>
    </message>
    <message>
        <source>It comes back by itself, or at a touch</source>
        <translation>连接会自动恢复，也可轻触立即重试</translation>
    </message>
    <message>
        <source>Ending a meeting concerns everybody, so the panel asks</source>
        <translation>结束会议会影响所有人，所以面板会先询问</translation>
    </message>
    <message>
        <source>Even then there are three seconds to take it back</source>
        <translation>确认之后，仍有三秒可以撤销</translation>
    </message>
    <message>
        <source>The room says that the meeting is over, and is free</source>
        <translation>会议室确认会议已结束，恢复空闲</translation>
    </message>
</context>
<context>
    <name>Rooms::JoinDialog</name>
    <message>
        <source>Join a meeting</source>
        <translation>加入会议</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Meeting ID</source>
        <translation>会议号</translation>
    </message>
    <message>
        <source>Meeting password</source>
        <translation>入会密码</translation>
    </message>
    <message>
        <source>Empty when the meeting has none.</source>
        <translation>会议没有密码时留空。</translation>
    </message>
</context>
<context>
    <name>Rooms::Journal</name>
    <message>
        <source>What you do is not written to the journal: the file &quot;%1&quot; cannot be opened (%2). Check its folder and who may write there.</source>
        <translation>您的操作没有写入操作日志：无法打开文件“%1”（%2）。请检查其文件夹以及写入权限。</translation>
    </message>
    <message>
        <source>What you do is not written to the journal: &quot;%1&quot; is not a file. Move it away.</source>
        <translation>您的操作没有写入操作日志：“%1”不是文件。请将其移走。</translation>
    </message>
    <message>
        <source>What you do is not written to the journal: another program holds the file &quot;%1&quot;. End that program.</source>
        <translation>您的操作没有写入操作日志：另一个程序占用着文件“%1”。请结束该程序。</translation>
    </message>
    <message>
        <source>What you do is not written to the journal: the file &quot;%1&quot; cannot be written (%2). Check that its disk is not full.</source>
        <translation>您的操作没有写入操作日志：无法写入文件“%1”（%2）。请检查磁盘是否已满。</translation>
    </message>
</context>
<context>
    <name>Rooms::JournalReader</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read: %2. Check its name and who may read it.</source>
        <translation>无法读取文件“%1”：%2。请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file. Name a journal.</source>
        <translation>“%1”不是文件。请指定操作日志。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is empty. Name a journal.</source>
        <translation>文件“%1”是空的。请指定操作日志。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not a journal. Name one that rooms-console has written.</source>
        <translation>文件“%1”不是操作日志。请指定 rooms-console 写的操作日志。</translation>
    </message>
</context>
<context>
    <name>Rooms::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Rooms::Link</name>
    <message>
        <source>No room address was given. Enter the address of the room.</source>
        <translation>没有会议室地址，请输入会议室的地址。</translation>
    </message>
    <message>
        <source>The room was not found in the network. Check its address.</source>
        <translation>网络中找不到会议室，请检查其地址。</translation>
    </message>
    <message>
        <source>The device is there, but does not take connections. Check the port, and that its control API is switched on.</source>
        <translation>设备在线但不接受连接，请检查端口，并确认中控 API 已开启。</translation>
    </message>
    <message>
        <source>The room cannot be reached. Check the network cable or the wireless network.</source>
        <translation>无法到达会议室，请检查网线或无线网络。</translation>
    </message>
    <message>
        <source>The room did not answer in time. Check its address, and that it is switched on.</source>
        <translation>会议室未及时应答，请检查其地址并确认已开机。</translation>
    </message>
    <message>
        <source>Something else than a meeting room answers at this address. Check the address and the port.</source>
        <translation>此地址上应答的不是会议室，请检查地址和端口。</translation>
    </message>
    <message>
        <source>The room did not let this panel in. Check the control password.</source>
        <translation>会议室拒绝了本面板，请检查中控密码。</translation>
    </message>
    <message>
        <source>Control of this room is switched off. Ask the administrator to switch on the central control API.</source>
        <translation>本会议室的中控功能已关闭，请联系管理员开启中控 API。</translation>
    </message>
    <message>
        <source>The room is not signed in. Sign in on the room device.</source>
        <translation>会议室尚未登录，请在会议室设备上登录。</translation>
    </message>
    <message>
        <source>The room and this panel no longer understand each other. Update both.</source>
        <translation>会议室与本面板的版本不再兼容，请升级两者。</translation>
    </message>
    <message>
        <source>The room ended the connection. It may be restarting.</source>
        <translation>会议室断开了连接，可能正在重启。</translation>
    </message>
    <message>
        <source>The room has no network. Check the network of the room device.</source>
        <translation>会议室没有网络，请检查会议室设备的网络。</translation>
    </message>
    <message>
        <source>The room has gone silent. Check that it is switched on and connected.</source>
        <translation>会议室没有回应，请确认其已开机并联网。</translation>
    </message>
    <message>
        <source>The room does not answer questions. Restart the room device if this lasts.</source>
        <translation>会议室不回答查询，如持续如此请重启会议室设备。</translation>
    </message>
    <message>
        <source>What answers at this address does not speak as a meeting room. Check the address and the port.</source>
        <translation>此地址上应答的设备不符合会议室的协议，请检查地址和端口。</translation>
    </message>
    <message>
        <source>The room does not tell its state. Check that its software is up to date.</source>
        <translation>会议室不提供其状态，请确认其软件为最新版本。</translation>
    </message>
    <message>
        <source>The device sent more than a meeting room does. Check the address.</source>
        <translation>设备发送的数据超出会议室的正常范围，请检查地址。</translation>
    </message>
    <message>
        <source>The room was asked too often. This panel waits and asks again; if this lasts, other panels or programs ask the same room.</source>
        <translation>对会议室的请求过于频繁。本面板会稍候再试；如果持续出现，请检查是否有其他面板或程序也在控制这间会议室。</translation>
    </message>
    <message>
        <source>Connecting to the room</source>
        <translation>正在连接会议室</translation>
    </message>
    <message>
        <source>No room yet</source>
        <translation>尚未指定会议室</translation>
    </message>
    <message>
        <source>The room cannot be found</source>
        <translation>找不到会议室</translation>
    </message>
    <message>
        <source>The room does not take connections</source>
        <translation>会议室不接受连接</translation>
    </message>
    <message>
        <source>The room cannot be reached</source>
        <translation>无法连接会议室</translation>
    </message>
    <message>
        <source>The room does not answer</source>
        <translation>会议室没有应答</translation>
    </message>
    <message>
        <source>This is not a meeting room</source>
        <translation>这不是会议室设备</translation>
    </message>
    <message>
        <source>The room does not let this panel in</source>
        <translation>会议室拒绝了本面板的连接</translation>
    </message>
    <message>
        <source>The room cannot be controlled</source>
        <translation>会议室未开启中控</translation>
    </message>
    <message>
        <source>The room is signed out</source>
        <translation>会议室未登录</translation>
    </message>
    <message>
        <source>An update is needed</source>
        <translation>需要更新软件</translation>
    </message>
    <message>
        <source>The room closed the connection</source>
        <translation>会议室断开了连接</translation>
    </message>
    <message>
        <source>The room is offline</source>
        <translation>会议室没有网络</translation>
    </message>
    <message>
        <source>The room is silent</source>
        <translation>会议室没有动静</translation>
    </message>
    <message>
        <source>The room does not respond</source>
        <translation>会议室没有响应请求</translation>
    </message>
    <message>
        <source>The room is busy</source>
        <translation>会议室繁忙，请稍候</translation>
    </message>
    <message>
        <source>The room refuses to answer</source>
        <translation>会议室拒绝提供状态</translation>
    </message>
    <message>
        <source>The device sends too much</source>
        <translation>设备发送的数据过多</translation>
    </message>
</context>
<context>
    <name>Rooms::LocatedJson</name>
    <message>
        <source>The brackets are nested too deeply.</source>
        <translation>括号嵌套过深。</translation>
    </message>
    <message>
        <source>A comma or a closing brace } is missing here.</source>
        <translation>此处缺少逗号或右花括号 }。</translation>
    </message>
    <message>
        <source>A name in double quotes is missing here, or a comma is too many.</source>
        <translation>此处缺少带双引号的名称，或者多了一个逗号。</translation>
    </message>
    <message>
        <source>A colon is missing here.</source>
        <translation>此处缺少冒号。</translation>
    </message>
    <message>
        <source>A comma or a closing bracket ] is missing here.</source>
        <translation>此处缺少逗号或右方括号 ]。</translation>
    </message>
    <message>
        <source>The text that begins here has no closing double quote in its line.</source>
        <translation>从此处开始的文本在本行内没有结束的双引号。</translation>
    </message>
    <message>
        <source>What follows this backslash means nothing. Write \\ for a backslash.</source>
        <translation>此反斜杠后的内容没有意义。反斜杠本身请写成 \\。</translation>
    </message>
    <message>
        <source>This number is not written as JSON has it.</source>
        <translation>此数字不符合 JSON 的写法。</translation>
    </message>
    <message>
        <source>A value is missing here, or a comma is too many. Texts need double quotes.</source>
        <translation>此处缺少值，或者多了一个逗号。文本需要加双引号。</translation>
    </message>
    <message>
        <source>This line is not UTF-8. Save the file with the encoding UTF-8.</source>
        <translation>此行不是 UTF-8。请用 UTF-8 编码保存文件。</translation>
    </message>
    <message>
        <source>Nothing may follow the last bracket. Remove what stands here.</source>
        <translation>最后一个括号之后不能再有内容。请删除此处的内容。</translation>
    </message>
</context>
<context>
    <name>Rooms::MeetingCode</name>
    <message>
        <source>No meeting code was given. Enter the code of the meeting.</source>
        <translation>没有会议号，请输入会议号。</translation>
    </message>
    <message>
        <source>A meeting code has digits only. Check the code.</source>
        <translation>会议号只有数字，请检查会议号。</translation>
    </message>
    <message>
        <source>This meeting code is too short. Check that all digits are there.</source>
        <translation>会议号太短，请检查是否输入完整。</translation>
    </message>
    <message>
        <source>This meeting code is too long. Check the digits.</source>
        <translation>会议号太长，请检查输入的数字。</translation>
    </message>
</context>
<context>
    <name>Rooms::MessageBar</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Rooms::OptionFile</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read: %2. Check its name and who may read it.</source>
        <translation>无法读取文件“%1”：%2。请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; has no password in its first line. Write it there.</source>
        <translation>文件“%1”的第一行没有密码，请把密码写在那里。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not a wire profile, a JSON object: %2.</source>
        <translation>文件“%1”不是线路配置（JSON 对象）：%2。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not a wire profile: %2</source>
        <translation>文件“%1”不是线路配置：%2</translation>
    </message>
    <message>
        <source>The first line of the file &quot;%1&quot; is no password: it is not UTF-8 text, or holds control characters. Write the password there as text.</source>
        <translation>文件“%1”的第一行不是密码：不是 UTF-8 文本，或含有控制字符。请以文本形式把密码写在那里。</translation>
    </message>
</context>
<context>
    <name>Rooms::PanelOptions</name>
    <message>
        <source>What to call the room.</source>
        <translation>会议室的名称。</translation>
    </message>
    <message>
        <source>File with the control password in its first line. Without it the environment variable ROOMS_PASSWORD counts, then what &quot;roomsctl password set&quot; has kept for the room.</source>
        <translation>第一行是中控密码的文件。不指定时使用环境变量 ROOMS_PASSWORD，其次使用“roomsctl password set”为该会议室保存的密码。</translation>
    </message>
    <message>
        <source>Control a simulated room instead of a device.</source>
        <translation>控制模拟会议室而不是真实设备。</translation>
    </message>
    <message>
        <source>Show a window of this size instead of the full screen.</source>
        <translation>以此尺寸的窗口显示，而不是全屏。</translation>
    </message>
    <message>
        <source>Colours.</source>
        <translation>配色。</translation>
    </message>
    <message>
        <source>JSON file that corrects what is guessed of the control API; see README.md.</source>
        <translation>更正对中控 API 的推测的 JSON 文件，见 README.md。</translation>
    </message>
    <message>
        <source>Touch panel for a Tencent Meeting Rooms device.</source>
        <translation>腾讯会议 Rooms 设备的触控面板。</translation>
    </message>
    <message>
        <source>--demo and --room exclude each other: the demo brings its own room.</source>
        <translation>--demo 与 --room 不能同时使用：演示自带会议室。</translation>
    </message>
    <message>
        <source>File that keeps the last 4 MiB of what happens, without secrets. Without it that is %1; a demo records only when a file is named.</source>
        <translation>保存最近 4 MiB 运行记录（不含机密）的文件。不指定时为 %1；演示仅在指定文件时写入运行记录。</translation>
    </message>
    <message>
        <source>Record nothing.</source>
        <translation>不写入运行记录。</translation>
    </message>
    <message>
        <source>--recorder and --no-recorder exclude each other.</source>
        <translation>--recorder 与 --no-recorder 不能同时使用。</translation>
    </message>
    <message>
        <source>--recorder needs the name of a file.</source>
        <translation>--recorder 需要文件名。</translation>
    </message>
    <message>
        <source>Address of the room, instead of the one in the settings.</source>
        <translation>会议室的地址，代替设置中的地址。</translation>
    </message>
    <message>
        <source>File that the panel keeps its settings in. Without it that is %1.</source>
        <translation>面板保存设置的文件。不指定时为 %1。</translation>
    </message>
    <message>
        <source>File of settings that win over those and are only read. Without it that is rooms-panel/settings.json in a folder of $XDG_CONFIG_DIRS (/etc/xdg).</source>
        <translation>优先于上述设置且只读的设置文件。不指定时为 $XDG_CONFIG_DIRS（/etc/xdg）目录中的 rooms-panel/settings.json。</translation>
    </message>
    <message>
        <source>--%1 is %2.</source>
        <translation>--%1 应为：%2。</translation>
    </message>
    <message>
        <source>For a wall tablet: the whole screen, no way out by keys or gestures, one panel at a time.</source>
        <translation>用于墙面平板：全屏显示，按键和手势都无法退出，同时只运行一个面板。</translation>
    </message>
    <message>
        <source>--kiosk and --windowed exclude each other.</source>
        <translation>--kiosk 与 --windowed 不能同时使用。</translation>
    </message>
    <message>
        <source>What the simulated room of --demo plays: a file, or one of %1. &quot;default&quot; if not given.</source>
        <translation>--demo 的模拟会议室播放的情景：文件，或以下之一：%1。未指定时为 &quot;default&quot;。</translation>
    </message>
    <message>
        <source>--scenario needs --demo: only a simulated room plays one.</source>
        <translation>--scenario 需要与 --demo 一起使用：只有模拟会议室才播放情景。</translation>
    </message>
    <message>
        <source>Whether a demo kiosk that nobody touches shows a guided tour by itself.</source>
        <translation>演示机无人触摸时，是否自动播放导览。</translation>
    </message>
    <message>
        <source>Seconds without a touch until a demo kiosk starts again for the next visitor; 0: never.</source>
        <translation>演示机无人触摸多少秒后为下一位访客重新开始；0 表示从不。</translation>
    </message>
    <message>
        <source>File with the PIN of a demo kiosk&apos;s presenter, 4 to 8 digits, in its first line. Without it the first presenter chooses one at the panel.</source>
        <translation>首行为演示机演示者 PIN 码（4 至 8 位数字）的文件。未指定时，由首位演示者在面板上设置。</translation>
    </message>
    <message>
        <source>--%1 needs --demo.</source>
        <translation>--%1 需要与 --demo 一起使用。</translation>
    </message>
    <message>
        <source>--attract is &quot;on&quot; or &quot;off&quot;.</source>
        <translation>--attract 只能为 &quot;on&quot; 或 &quot;off&quot;。</translation>
    </message>
    <message>
        <source>The first line of &quot;%1&quot; is no PIN. A PIN has 4 to 8 digits.</source>
        <translation>“%1”的首行不是 PIN 码。PIN 码为 4 至 8 位数字。</translation>
    </message>
</context>
<context>
    <name>Rooms::PasswordSection</name>
    <message>
        <source>Control password</source>
        <translation>中控密码</translation>
    </message>
    <message>
        <source>Forget the password that is kept</source>
        <translation>忘记已保存的密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>It is kept apart from the rooms file, and never shown again.</source>
        <translation>密码不写入房间文件，单独保存，以后也不再显示。</translation>
    </message>
    <message>
        <source>No password is kept for this room.</source>
        <translation>没有为此会议室保存密码。</translation>
    </message>
    <message>
        <source>No passwords are kept for these rooms.</source>
        <translation>不为这些会议室保存密码。</translation>
    </message>
    <message>
        <source>Looking whether a password is kept…</source>
        <translation>正在查看是否保存了密码…</translation>
    </message>
    <message>
        <source>A password is kept in the keychain of this computer.</source>
        <translation>密码已保存在本机的钥匙串中。</translation>
    </message>
    <message>
        <source>A password is kept in a file that only you can read.</source>
        <translation>密码已保存在只有您能读取的文件中。</translation>
    </message>
</context>
<context>
    <name>Rooms::RecordReader</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read: %2. Check its name and who may read it.</source>
        <translation>无法读取文件“%1”：%2。请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is empty. Name a recording.</source>
        <translation>文件“%1”是空的，请指定运行记录文件。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not a recording. Name one that rooms-panel or roomsctl has written.</source>
        <translation>文件“%1”不是运行记录文件，请指定 rooms-panel 或 roomsctl 写的文件。</translation>
    </message>
    <message>
        <source>The recording &quot;%1&quot; is of another version of this program. Read it with that version.</source>
        <translation>运行记录“%1”来自本程序的另一版本，请用该版本读取。</translation>
    </message>
    <message>
        <source>Nothing is recorded in the file &quot;%1&quot;.</source>
        <translation>文件“%1”中没有任何记录。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file. Name a recording.</source>
        <translation>“%1”不是文件。请指定一个运行记录文件。</translation>
    </message>
</context>
<context>
    <name>Rooms::RemovalQuestion</name>
    <message numerus="yes">
        <source>Remove %n rooms</source>
        <translation>
            <numerusform>移除 %n 间会议室</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take these rooms out of the list? %1</source>
        <translation>要从列表中移除这些会议室吗？%1</translation>
    </message>
    <message>
        <source>Forget their control passwords too, which cannot be undone</source>
        <translation>同时忘记其中控密码（无法撤销）</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomAddress</name>
    <message>
        <source>No room address was given. Enter the address shown on the room device, for example ws://192.0.2.10/.</source>
        <translation>没有会议室地址，请输入会议室设备上显示的地址，例如 ws://192.0.2.10/。</translation>
    </message>
    <message>
        <source>A room address starts with ws://, for example ws://192.0.2.10/. Correct the address.</source>
        <translation>会议室地址以 ws:// 开头，例如 ws://192.0.2.10/，请更正地址。</translation>
    </message>
    <message>
        <source>The port in the room address must be a number from 1 to 65535. Rooms use 6295.</source>
        <translation>会议室地址中的端口必须是 1 到 65535 的数字，会议室使用 6295。</translation>
    </message>
    <message>
        <source>This is not a room address. Enter the address shown on the room device, for example ws://192.0.2.10/.</source>
        <translation>这不是会议室地址，请输入会议室设备上显示的地址，例如 ws://192.0.2.10/。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomDepth</name>
    <message>
        <source>The password of this room is not known: %1</source>
        <translation>无法得知此会议室的密码：%1</translation>
    </message>
    <message>
        <source>This room is reached in another way now. Close this window and open it again.</source>
        <translation>此会议室的连接方式已改变。请关闭此窗口后重新打开。</translation>
    </message>
    <message>
        <source>This room is no longer in the list. The connection has ended.</source>
        <translation>此会议室已不在列表中。连接已结束。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomDraft</name>
    <message>
        <source>“%1” has this ID already. Give this room another one.</source>
        <translation>“%1”已使用此标识。请为此会议室另选一个。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomEditorDialog</name>
    <message>
        <source>Edit room</source>
        <translation>编辑会议室</translation>
    </message>
    <message>
        <source>Add room</source>
        <translation>添加会议室</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的修改</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>采用文件中的内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>As shown on the room device, for example 192.0.2.10</source>
        <translation>即会议室设备上显示的地址，例如 192.0.2.10</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>For example the building and the floor</source>
        <translation>例如楼栋和楼层</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Tells the room from all others in files and logs. Left empty, it is the address.</source>
        <translation>在文件和日志中区分各会议室。留空则使用地址。</translation>
    </message>
    <message>
        <source>Method that asks for events</source>
        <translation>订阅事件的方法</translation>
    </message>
    <message>
        <source>Method that ends them</source>
        <translation>取消订阅的方法</translation>
    </message>
    <message>
        <source>Key of what they are about</source>
        <translation>订阅路径的键</translation>
    </message>
    <message>
        <source>What the method of an event begins with</source>
        <translation>事件方法的前缀</translation>
    </message>
    <message>
        <source>Key of an event&apos;s name</source>
        <translation>事件名称的键</translation>
    </message>
    <message>
        <source>Keys of an event&apos;s content</source>
        <translation>事件内容的键</translation>
    </message>
    <message>
        <source>▾ Names on the wire</source>
        <translation>▾ 协议用名</translation>
    </message>
    <message>
        <source>▸ Names on the wire</source>
        <translation>▸ 协议用名</translation>
    </message>
    <message>
        <source>For a device that calls things by other names than this program does</source>
        <translation>用于协议名称与本程序不同的设备</translation>
    </message>
    <message>
        <source>Your changes are still here. Which are to stay?</source>
        <translation>您的修改仍在此处。要保留哪一份？</translation>
    </message>
    <message>
        <source>The room is no longer in it. Is it to stay?</source>
        <translation>文件中已没有此会议室。要保留它吗？</translation>
    </message>
    <message>
        <source>The room is saved, its password is not: %1</source>
        <translation>会议室已保存，但密码未保存：%1</translation>
    </message>
    <message>
        <source>Not saved yet. Once more leaves it as it was.</source>
        <translation>尚未保存。再按一次则放弃修改。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomFacts</name>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Meeting ID</source>
        <translation>会议号</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>发起人</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Room address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1, with a password</source>
        <translation>%1，有密码</translation>
    </message>
    <message>
        <source>95 of 100 within %1</source>
        <translation>95% 在 %1 内</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomHistory</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>Asked from here: %1 · %2</source>
        <translation>由此发起：%1 · %2</translation>
    </message>
    <message>
        <source>Asked by %1: %2 · %3</source>
        <translation>%1 发起：%2 · %3</translation>
    </message>
    <message>
        <source>Was not possible</source>
        <translation>当时无法执行</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomMenu</name>
    <message>
        <source>Room</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>Acknowledge alarms</source>
        <translation>确认告警</translation>
    </message>
    <message>
        <source>Silence alarms</source>
        <translation>暂停告警提醒</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomNames</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 间</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms::RoomPanel</name>
    <message>
        <source>Ask the room</source>
        <translation>向会议室请求</translation>
    </message>
    <message>
        <source>Select a room to see what is known of it, and what to ask it for.</source>
        <translation>选择一间会议室，查看它的状态和可用操作。</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Open room</source>
        <translation>打开会议室</translation>
    </message>
    <message>
        <source>Enter in the table, or a double click on the row</source>
        <translation>在表格中按回车，或双击该行</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>全选当前列表</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Ask all of them</source>
        <translation>对所选会议室操作</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) selected</source>
        <translation>
            <numerusform>已选 %n 间会议室</numerusform>
        </translation>
    </message>
    <message>
        <source>Rooms are being asked. Wait until that is over, or cancel the rest.</source>
        <translation>正在对会议室执行操作。请等待完成，或取消其余。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomSetDialog</name>
    <message numerus="yes">
        <source>Edit %n rooms</source>
        <translation>
            <numerusform>编辑 %n 间会议室</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Left as it is, every room keeps its own</source>
        <translation>不修改则各会议室保持原样</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>要添加的标签</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>Tags to remove</source>
        <translation>要删除的标签</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomWindow</name>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Response times</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>%1 – Rooms Console</source>
        <translation>%1 – 会议室控制台</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomsCollector</name>
    <message>
        <source>The id of a room must not be empty.</source>
        <translation>房间的 id 不能为空。</translation>
    </message>
    <message>
        <source>Line %2 has a room with the id &quot;%1&quot; already. Give this one another id.</source>
        <translation>第 %2 行已有 id 为“%1”的房间。请给此房间换一个 id。</translation>
    </message>
    <message>
        <source>This room has no id. Give it one.</source>
        <translation>此房间没有 id。请填写一个。</translation>
    </message>
    <message>
        <source>This room has no address. Give it a url.</source>
        <translation>此房间没有地址。请填写 url。</translation>
    </message>
    <message>
        <source>Passwords do not belong here: this one is not used, and is removed when the list is saved. Set it with &quot;roomsctl password set&quot; instead.</source>
        <translation>密码不应写在这里：此密码不会被使用，保存列表时会删除。请改用“roomsctl password set”设置。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomsCsv</name>
    <message>
        <source>The double quote that opens here is never closed.</source>
        <translation>此处的双引号没有结束。</translation>
    </message>
    <message>
        <source>The first line must name the columns, with one called &quot;url&quot;.</source>
        <translation>第一行必须是列名，其中一列名为“url”。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is not known here. It is left out.</source>
        <translation>未知的列“%1”，已略过。</translation>
    </message>
    <message>
        <source>This line has more columns than the first one. A text with a separator in it needs double quotes.</source>
        <translation>此行的列比第一行多。含有分隔符的文本需要加双引号。</translation>
    </message>
    <message>
        <source>The file is not UTF-8. Save it as &quot;CSV UTF-8&quot;.</source>
        <translation>文件不是 UTF-8。请另存为“CSV UTF-8”。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomsDesk</name>
    <message>
        <source>Add room…</source>
        <translation>添加会议室…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Simulated rooms are in no file. Open a rooms file to edit one.</source>
        <translation>模拟会议室不在任何文件中。请打开房间文件后再编辑。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>The password of %1 could not be forgotten: %2</source>
        <translation>未能忘记 %1 的密码：%2</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Taken back, but without the password of %1: %2</source>
        <translation>已撤销，但“%1”的密码没有移回：%2</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomsEditor</name>
    <message>
        <source>Somebody else has changed this in the rooms file meanwhile: %1</source>
        <translation>其间有人在房间文件中修改了：%1</translation>
    </message>
    <message>
        <source>Somebody else has changed the rooms file meanwhile. Both changes are in it now.</source>
        <translation>其间有人修改了房间文件。双方的修改都已保留。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomsFile</name>
    <message>
        <source>The rooms file %1 cannot be read: %2</source>
        <translation>无法读取房间文件 %1:%2</translation>
    </message>
    <message>
        <source>The rooms file %1 is too large to be one.</source>
        <translation>文件 %1 过大，不像是房间文件。</translation>
    </message>
    <message>
        <source>There is no rooms file %1.</source>
        <translation>没有房间文件 %1。</translation>
    </message>
    <message>
        <source>Rooms that the file no longer tells are kept until it is mended.</source>
        <translation>文件修正之前，其中已读不到的房间会保留。</translation>
    </message>
    <message>
        <source>Somebody else has changed the rooms file meanwhile. It was read anew: look at it and try again.</source>
        <translation>房间文件已被他人修改，现已重新读取。请查看后再试。</translation>
    </message>
    <message>
        <source>The rooms file has errors. Correct them first, saving would lose what cannot be read.</source>
        <translation>房间文件有错误。请先改正，否则保存会丢失读不出的内容。</translation>
    </message>
    <message>
        <source>The rooms file %1 cannot be written: %2</source>
        <translation>无法写入房间文件 %1:%2</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomsJson</name>
    <message>
        <source>The file must be {&quot;rooms&quot;: [...]}.</source>
        <translation>文件必须是 {&quot;rooms&quot;: [...]}。</translation>
    </message>
    <message>
        <source>A room must be an object: {...}.</source>
        <translation>房间必须是对象：{...}。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text in double quotes.</source>
        <translation>“%1”必须是带双引号的文本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of texts.</source>
        <translation>“%1”必须是文本列表。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an object: {...}.</source>
        <translation>“%1”必须是对象：{...}。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here. It is kept.</source>
        <translation>未知的“%1”，已保留。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice. The last one counts.</source>
        <translation>“%1”出现了两次，以后一个为准。</translation>
    </message>
</context>
<context>
    <name>Rooms::RoomsTable</name>
    <message>
        <source>Rooms</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>No room is like that. Esc shows all.</source>
        <translation>没有符合的会议室。按 Esc 显示全部。</translation>
    </message>
</context>
<context>
    <name>Rooms::RunQuestion</name>
    <message>
        <source>“%1” is under way.</source>
        <translation>“%1”正在执行。</translation>
    </message>
    <message>
        <source>Rooms are being asked</source>
        <translation>正在执行操作</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) are not asked yet.</source>
        <translation>
            <numerusform>还有 %n 间会议室尚未执行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait here until all have been asked, or stop and ask no more of them.</source>
        <translation>可以在此等待全部执行完，也可以停止，不再向其余会议室发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) have not said yet what became of it.</source>
        <translation>
            <numerusform>还有 %n 间会议室尚未返回结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on by itself when they have. If you do not wait, their outcome is not known.</source>
        <translation>全部返回后会自动继续；如果不等待，将无法得知其结果。</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停止执行</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不再等待</translation>
    </message>
</context>
<context>
    <name>Rooms::ScenarioNames</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>single</source>
        <translation>单屏</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>周期性</translation>
    </message>
    <message>
        <source>wechat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>个人会议室</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>co-host</source>
        <translation>联席主持人</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>参会者</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>准入</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>一直等候</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>快速会议</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>宫格</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>演讲者</translation>
    </message>
    <message>
        <source>top-list</source>
        <translation>顶部列表</translation>
    </message>
    <message>
        <source>right-list</source>
        <translation>右侧列表</translation>
    </message>
    <message>
        <source>upper-l</source>
        <translation>上 L 型</translation>
    </message>
    <message>
        <source>lower-l</source>
        <translation>下 L 型</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>回型</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>正在入会</translation>
    </message>
    <message>
        <source>waiting-room</source>
        <translation>等候室</translation>
    </message>
    <message>
        <source>in-meeting</source>
        <translation>会议中</translation>
    </message>
    <message>
        <source>casting</source>
        <translation>投屏</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>Rooms::SecretStore</name>
    <message>
        <source>The keychain of this system does not work. Check that it runs, and try again.</source>
        <translation>系统密钥环无法使用。请检查其是否正在运行，然后重试。</translation>
    </message>
    <message>
        <source>The keychain of this system did not answer in time. Unlock it, and try again.</source>
        <translation>系统密钥环未及时响应。请将其解锁，然后重试。</translation>
    </message>
    <message>
        <source>The keychain of this system does not give its passwords away. Unlock it, and try again.</source>
        <translation>系统密钥环拒绝访问密码。请将其解锁，然后重试。</translation>
    </message>
    <message>
        <source>The file of passwords &quot;%1&quot; cannot be read. Check who may read it.</source>
        <translation>无法读取密码文件“%1”，请检查读取权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a file of passwords, but is a link or a folder. Move it away, then set the password again.</source>
        <translation>“%1”应为密码文件，但却是链接或文件夹。请将其移走，然后重新设置密码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another user, so no password is kept there. Give it to the user who runs this program, or move it away.</source>
        <translation>“%1”属于其他用户，因此不在那里保存密码。请将其所有者改为运行本程序的用户，或将其移走。</translation>
    </message>
    <message>
        <source>Other users have access to the file of passwords &quot;%1&quot;, so it is not used. Take it from them (chmod 600), and change passwords they may have read.</source>
        <translation>其他用户可以访问密码文件“%1”，因此不使用它。请取消他们的权限（chmod 600），并更换可能已泄露的密码。</translation>
    </message>
    <message>
        <source>The file of passwords &quot;%1&quot; is damaged. Set the password again; what is in the file is kept beside it.</source>
        <translation>密码文件“%1”已损坏。请重新设置密码；原文件会保留在同一文件夹中。</translation>
    </message>
    <message>
        <source>Another program is writing to the file of passwords &quot;%1&quot;. Try again.</source>
        <translation>另一个程序正在写入密码文件“%1”，请重试。</translation>
    </message>
    <message>
        <source>The file of passwords &quot;%1&quot; cannot be written. Check who may write there, and the free space.</source>
        <translation>无法写入密码文件“%1”，请检查写入权限和剩余空间。</translation>
    </message>
</context>
<context>
    <name>Rooms::SettingTable</name>
    <message>
        <source>a text of at most %1 characters in one line</source>
        <translation>一行文字，最多 %1 个字符</translation>
    </message>
    <message>
        <source>the address of a room, such as &quot;192.0.2.10&quot;, or &quot;&quot;</source>
        <translation>会议室的地址，例如 &quot;192.0.2.10&quot;，或者 &quot;&quot;</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>0 or a number from %1 to %2</source>
        <translation>0，或 %1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>what the panel itself writes there when a PIN is set, or &quot;&quot;</source>
        <translation>设置 PIN 码时由面板自己写入的内容，或者 &quot;&quot;</translation>
    </message>
</context>
<context>
    <name>Rooms::Settings</name>
    <message>
        <source>The settings in &quot;%1&quot; cannot be read, so the defaults count. Check who may read the file.</source>
        <translation>无法读取“%1”中的设置，因此使用默认值。请检查谁可以读取该文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long for a file of settings, so the defaults count. Check what is in it.</source>
        <translation>“%1”过长，不像设置文件，因此使用默认值。请检查其中的内容。</translation>
    </message>
    <message>
        <source>The settings in &quot;%1&quot; are broken, see line %2, so the defaults count. Mend the file, or set them anew: what is in it will be kept beside it.</source>
        <translation>“%1”中的设置已损坏（见第 %2 行），因此使用默认值。请修复该文件，或重新设置：原有内容会保留在旁边的文件里。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a JSON object of settings, so the defaults count. Mend the file, or set them anew: what is in it will be kept beside it.</source>
        <translation>“%1”必须是由设置组成的 JSON 对象，因此使用默认值。请修复该文件，或重新设置：原有内容会保留在旁边的文件里。</translation>
    </message>
    <message>
        <source>There is no setting &quot;%2&quot;, which &quot;%1&quot; has. It is kept, but does nothing.</source>
        <translation>“%1”中的设置“%2”并不存在。它会被保留，但不起作用。</translation>
    </message>
    <message>
        <source>The setting &quot;%2&quot; in &quot;%1&quot; does not count. It must be %3.</source>
        <translation>“%1”中的设置“%2”无效，应为：%3。</translation>
    </message>
    <message>
        <source>The setting &quot;%2&quot; in &quot;%1&quot; is %4, which does not count. It must be %3.</source>
        <translation>“%1”中的设置“%2”是 %4，无效，应为：%3。</translation>
    </message>
    <message>
        <source>This is set elsewhere and cannot be changed here.</source>
        <translation>此项由别处设定，不能在这里更改。</translation>
    </message>
    <message>
        <source>That is not possible. It must be %1.</source>
        <translation>不能这样设置，应为：%1。</translation>
    </message>
    <message>
        <source>The change could not be saved and counts until the panel is started again. Check who may write to &quot;%1&quot;, and the free space.</source>
        <translation>更改未能保存，只在面板重新启动之前有效。请检查谁可以写入“%1”以及剩余空间。</translation>
    </message>
</context>
<context>
    <name>Rooms::SilenceMenu</name>
    <message>
        <source>Silence until</source>
        <translation>暂停提醒至</translation>
    </message>
    <message>
        <source>&amp;Time of day:</source>
        <translation>时刻(&amp;T)：</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>暂停提醒</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>至指定时刻…</translation>
    </message>
</context>
<context>
    <name>Rooms::StartPage</name>
    <message>
        <source>No rooms yet</source>
        <translation>还没有会议室</translation>
    </message>
    <message>
        <source>Open rooms file…</source>
        <translation>打开会议室文件…</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>导入 CSV…</translation>
    </message>
    <message>
        <source>Try with simulated rooms</source>
        <translation>用模拟会议室试一试</translation>
    </message>
    <message>
        <source>Open a list of rooms, import one from a spreadsheet, add rooms one by one, or look around with simulated rooms first.</source>
        <translation>打开房间列表、从电子表格导入、逐间添加，或先用模拟会议室看看。</translation>
    </message>
    <message>
        <source>Add a room…</source>
        <translation>添加会议室…</translation>
    </message>
</context>
<context>
    <name>Rooms::SupportBundle</name>
    <message>
        <source>&quot;%1&quot; is not a file. Name a file.</source>
        <translation>“%1”不是文件。请指定一个文件。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds something else, which is kept. Name another file.</source>
        <translation>文件“%1”中是其他内容，已保留。请指定另一个文件。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written: %2. Check its folder, and that the disk is not full.</source>
        <translation>无法写入文件“%1”：%2。请检查其所在文件夹以及磁盘是否已满。</translation>
    </message>
</context>
<context>
    <name>Rooms::TimesChart</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>No answer in the last minutes.</source>
        <translation>最近几分钟内没有应答。</translation>
    </message>
</context>
<context>
    <name>Rooms::TimesView</name>
    <message>
        <source>How long the room takes to answer</source>
        <translation>会议室应答用时</translation>
    </message>
    <message>
        <source>In milliseconds, counted since this window was opened.</source>
        <translation>单位为毫秒，自打开此窗口起统计。</translation>
    </message>
    <message>
        <source>Response times by kind of request</source>
        <translation>各类请求的响应时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>应答数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95% 以内</translation>
    </message>
    <message>
        <source>99 of 100</source>
        <translation>99% 以内</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
</context>
<context>
    <name>Rooms::TopBar</name>
    <message>
        <source>Rooms Console</source>
        <translation>会议室控制台</translation>
    </message>
    <message>
        <source>Search rooms, meeting IDs, places…</source>
        <translation>搜索会议室、会议号、地点…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>Rooms::ViewMenu</name>
    <message>
        <source>Keep this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Rooms::WireProfile</name>
    <message>
        <source>&quot;%1&quot; must be a list of names.</source>
        <translation>“%1”必须是名称的列表。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text that is not empty.</source>
        <translation>“%1”必须是非空的文本。</translation>
    </message>
    <message>
        <source>A wire profile has no entry &quot;%1&quot;.</source>
        <translation>线路配置中没有“%1”这一项。</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>The room did not say what came of this. What you see is what it reports.</source>
        <translation>会议室没有告知操作结果，显示的是它报告的状态。</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>宫格</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>演讲者</translation>
    </message>
    <message>
        <source>Speaker 2</source>
        <translation>演讲者 2</translation>
    </message>
    <message>
        <source>Right list</source>
        <translation>右侧列表</translation>
    </message>
    <message>
        <source>Upper L</source>
        <translation>上 L 型</translation>
    </message>
    <message>
        <source>Lower L</source>
        <translation>下 L 型</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>回型</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>布局 %1</translation>
    </message>
    <message>
        <source>Single screen</source>
        <translation>单屏</translation>
    </message>
    <message>
        <source>Two screens, extended</source>
        <translation>双屏扩展</translation>
    </message>
    <message>
        <source>Two screens, mirrored</source>
        <translation>双屏镜像</translation>
    </message>
    <message>
        <source>Host view</source>
        <translation>主持人模式</translation>
    </message>
    <message>
        <source>Grid view</source>
        <translation>网格模式</translation>
    </message>
    <message>
        <source>Custom view</source>
        <translation>自定义模式</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>form of a time of day, see QLocale</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>form of an exact time of day, see QLocale</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>form of a day, see QLocale</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>form of a short day, see QLocale</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>The room is no longer in “%1”</source>
        <translation>会议室已不在“%1”中</translation>
    </message>
    <message>
        <source>The room is in “%1”</source>
        <translation>会议室已进入“%1”</translation>
    </message>
    <message>
        <source>The room is in another meeting, “%1”</source>
        <translation>会议室已进入另一场会议“%1”</translation>
    </message>
    <message>
        <source>The host let the room into “%1”</source>
        <translation>主持人已允许会议室进入“%1”</translation>
    </message>
    <message>
        <source>The room waits to be let into “%1”</source>
        <translation>会议室正在“%1”的等候室中</translation>
    </message>
    <message>
        <source>The room no longer waits to be let into “%1”</source>
        <translation>会议室已离开“%1”的等候室</translation>
    </message>
    <message>
        <source>A screen is being cast</source>
        <translation>会议室正在投屏</translation>
    </message>
    <message>
        <source>Casting ended</source>
        <translation>投屏已结束</translation>
    </message>
    <message>
        <source>The room is in a phone call</source>
        <translation>会议室正在通话</translation>
    </message>
    <message>
        <source>The phone call ended</source>
        <translation>通话已结束</translation>
    </message>
    <message>
        <source>The meeting is called “%1” now</source>
        <translation>会议名称已改为“%1”</translation>
    </message>
    <message>
        <source>The host has come</source>
        <translation>主持人已入会</translation>
    </message>
    <message>
        <source>The host has left</source>
        <translation>主持人已离会</translation>
    </message>
    <message>
        <source>The room is host now</source>
        <translation>会议室已成为主持人</translation>
    </message>
    <message>
        <source>The room is co-host now</source>
        <translation>会议室已成为联席主持人</translation>
    </message>
    <message>
        <source>The room is no longer host or co-host</source>
        <translation>会议室不再是主持人或联席主持人</translation>
    </message>
    <message>
        <source>The layout is %1 now</source>
        <translation>布局已切换为%1</translation>
    </message>
    <message>
        <source>Layouts can be switched now</source>
        <translation>现在可以切换布局</translation>
    </message>
    <message>
        <source>Layouts can no longer be switched</source>
        <translation>现在不能切换布局</translation>
    </message>
    <message>
        <source>The room shares its screen now</source>
        <translation>会议室已开始共享屏幕</translation>
    </message>
    <message>
        <source>The room no longer shares its screen</source>
        <translation>会议室已停止共享屏幕</translation>
    </message>
    <message>
        <source>The microphone is on now</source>
        <translation>麦克风已开启</translation>
    </message>
    <message>
        <source>The microphone is off now</source>
        <translation>麦克风已关闭</translation>
    </message>
    <message>
        <source>The camera is on now</source>
        <translation>摄像头已开启</translation>
    </message>
    <message>
        <source>The camera is off now</source>
        <translation>摄像头已关闭</translation>
    </message>
    <message>
        <source>The screens have changed: %1</source>
        <translation>屏幕已变化：%1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled meeting(s) changed</source>
        <translation>
            <numerusform>%n 场预定会议有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>已预订</translation>
    </message>
    <message>
        <source>Meeting without a title</source>
        <translation>无标题会议</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一场</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>今天晚些时候</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>时间未定</translation>
    </message>
    <message>
        <source>Tomorrow · %1</source>
        <translation>明天 · %1</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>占用中</translation>
    </message>
    <message>
        <source>busy until %1</source>
        <translation>占用至 %1</translation>
    </message>
    <message>
        <source>free for the day</source>
        <translation>今日空闲</translation>
    </message>
    <message>
        <source>free until %1</source>
        <translation>空闲至 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>The administrator has set this. It can be changed in the administrator&apos;s file only.</source>
        <translation>此项由管理员设定，只能在管理员的文件中更改。</translation>
    </message>
    <message>
        <source>The panel was started with an option for this. It cannot be changed until it is started without.</source>
        <translation>面板启动时用选项指定了此项。不带该选项重新启动后才能更改。</translation>
    </message>
    <message>
        <source>being tried</source>
        <translation>正在尝试</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>尚未尝试</translation>
    </message>
    <message>
        <source>Given when the panel was started.</source>
        <translation>在启动面板时给出。</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>没有密码。</translation>
    </message>
    <message>
        <source>Kept in the keychain of this system.</source>
        <translation>保存在本系统的钥匙串中。</translation>
    </message>
    <message>
        <source>Kept in a file that only the panel can read.</source>
        <translation>保存在只有面板可以读取的文件中。</translation>
    </message>
    <message>
        <source>Looking for it …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>It is not known where it is kept.</source>
        <translation>不清楚保存在哪里。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>PIN of the settings</source>
        <translation>设置的 PIN 码</translation>
    </message>
    <message numerus="yes">
        <source>That was not the PIN, %n time(s) now.</source>
        <translation>
            <numerusform>PIN 码不对，已输错 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The administrator of the room knows it.</source>
        <translation>可向会议室管理员询问。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Try again in %n second(s).</source>
        <translation>
            <numerusform>输错次数过多，请在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>When idle</source>
        <translation>空闲时</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>入会</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>ShareButton</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>停止共享</translation>
    </message>
    <message>
        <source>Not sharing</source>
        <translation>未共享</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 正在共享</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>正在共享</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Co-host</source>
        <translation>联席主持人</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>It cannot be less.</source>
        <translation>不能再少。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>It cannot be more.</source>
        <translation>不能再多。</translation>
    </message>
</context>
<context>
    <name>TestSteps</name>
    <message>
        <source>The room can be reached</source>
        <translation>可以连到会议室</translation>
    </message>
    <message>
        <source>It lets the panel in</source>
        <translation>允许面板接入</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>有应答</translation>
    </message>
    <message>
        <source>It tells when something changes</source>
        <translation>有变化时会通知</translation>
    </message>
    <message>
        <source>It does not offer that. The panel works all the same: it asks the room every few seconds.</source>
        <translation>不提供此功能。面板仍可工作：每隔几秒查询一次会议室。</translation>
    </message>
</context>
<context>
    <name>TimedSecret</name>
    <message numerus="yes">
        <source>Hidden. Press to show it for %n second(s).</source>
        <translation>
            <numerusform>已隐藏。轻触显示 %n 秒。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypingArea</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>VolumeSheet</name>
    <message>
        <source>Volume %1</source>
        <translation>音量 %1</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>调低</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>WaitingRoomPage</name>
    <message>
        <source>Waiting room</source>
        <translation>等候室</translation>
    </message>
    <message>
        <source>You are in the waiting room. The host will let you in.</source>
        <translation>您正在等候室中，主持人会允许您入会。</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>自 %1 起等候</translation>
    </message>
    <message>
        <source>Leave the waiting room</source>
        <translation>离开等候室</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A kiosk is running already, as process %1.
</source>
        <translation>已有面板在运行，进程号 %1。
</translation>
    </message>
</context>
</TS>
