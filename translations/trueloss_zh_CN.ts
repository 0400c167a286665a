<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AutopsyCure</name>
    <message>
        <source>This is the run as it was.</source>
        <translation>这就是原来的运行。</translation>
    </message>
    <message>
        <source>This tells something about the cause. It is no cure.</source>
        <translation>这只说明原因，不能消除尖峰。</translation>
    </message>
    <message>
        <source>This is no setting that a run could begin with.</source>
        <translation>这不是可以用来开始运行的设置。</translation>
    </message>
    <message>
        <source>A run was started without %1 rows, which are left out now.</source>
        <translation>已开始一次新的运行，其中去掉了 %1 行。</translation>
    </message>
    <message>
        <source>A run was started with this change of the settings: %1.</source>
        <translation>已按此改动开始一次新的运行：%1。</translation>
    </message>
    <message>
        <source>The run is stopped, and the settings are what they were before.</source>
        <translation>运行已停止，设置已恢复原样。</translation>
    </message>
</context>
<context>
    <name>AutopsyMechanism</name>
    <message>
        <source>From batch 1 to batch 2 the output of the first layer grows %1 times, that of the last %2 times. Between the two lies the first step alone.</source>
        <translation>从批次 1 到批次 2，第一层的输出增大到 %1 倍，最后一层增大到 %2 倍。两者之间只有第一步更新。</translation>
    </message>
    <message>
        <source>With the signs of that step drawn at random, every weight moving as far as before, batch 2 gives %1 instead of %2: it takes signs that agree.</source>
        <translation>若将这一步的符号随机抽取，而每个权重移动同样远，批次 2 为 %1，而不是 %2：符号一致是必要条件。</translation>
    </message>
    <message>
        <source>With the signs of that step drawn at random, every weight moving as far as before, batch 2 still gives %1, unchanged %2: it is not the agreement of the signs.</source>
        <translation>若将这一步的符号随机抽取，而每个权重移动同样远，批次 2 仍为 %1（原样为 %2）：原因不在于符号一致。</translation>
    </message>
    <message>
        <source>With that step on the convolutions only, batch 2 gives %1 instead of %2: they alone do not make the spike.</source>
        <translation>若这一步只更新卷积层，批次 2 为 %1，而不是 %2：仅有卷积层不会产生尖峰。</translation>
    </message>
    <message>
        <source>With that step on the convolutions only, batch 2 gives %1, unchanged %2: they alone make a spike.</source>
        <translation>若这一步只更新卷积层，批次 2 为 %1（原样为 %2）：仅有卷积层就会产生尖峰。</translation>
    </message>
    <message>
        <source>With that step on the dense layers only, batch 2 gives %1 instead of %2: they alone do not make the spike.</source>
        <translation>若这一步只更新全连接层，批次 2 为 %1，而不是 %2：仅有全连接层不会产生尖峰。</translation>
    </message>
    <message>
        <source>With that step on the dense layers only, batch 2 gives %1, unchanged %2: they alone make a spike.</source>
        <translation>若这一步只更新全连接层，批次 2 为 %1（原样为 %2）：仅有全连接层就会产生尖峰。</translation>
    </message>
</context>
<context>
    <name>AutopsyTableModel</name>
    <message>
        <source>Probe: %1</source>
        <translation>探查：%1</translation>
    </message>
    <message>
        <source>Control: %1</source>
        <translation>对照：%1</translation>
    </message>
    <message>
        <source>%1 of %2 runs (%3 to %4 %)</source>
        <translation>%2 次运行中有 %1 次（%3 至 %4 %）</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>as it was, no spike</source>
        <translation>原样，没有尖峰</translation>
    </message>
    <message>
        <source>no spike to cure</source>
        <translation>没有可消除的尖峰</translation>
    </message>
    <message>
        <source>✓ spike gone</source>
        <translation>✓ 尖峰消失</translation>
    </message>
    <message>
        <source>~ gone in some runs</source>
        <translation>~ 部分运行中消失</translation>
    </message>
    <message>
        <source>! broke off</source>
        <translation>! 中途中断</translation>
    </message>
    <message>
        <source>↘ stays, much smaller</source>
        <translation>↘ 仍在，但小得多</translation>
    </message>
    <message>
        <source>✕ spike stays</source>
        <translation>✕ 尖峰仍在</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made. Choose between 1 and %3 pixels for each side.</source>
        <translation>无法生成 %1 x %2 像素的图片。每边请选择 1 到 %3 像素。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2. What was there before is whole; choose another folder or free some space.</source>
        <translation>无法将图片写入 %1：%2。原有内容完好无损；请选择其他文件夹或释放一些空间。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size. Choose a smaller one.</source>
        <translation>内存不足，无法生成这么大的图片。请选择较小的尺寸。</translation>
    </message>
    <message>
        <source>The picture could not be packed as PNG. Try SVG.</source>
        <translation>无法将图片压缩为 PNG。请改用 SVG。</translation>
    </message>
    <message>
        <source>The picture could not be drawn as SVG. Try PNG.</source>
        <translation>无法将图片绘制为 SVG。请改用 PNG。</translation>
    </message>
    <message>
        <source>The picture could not be drawn as PDF. Try PNG.</source>
        <translation>无法将图片绘制为 PDF。请改用 PNG。</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder or free some space.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹或释放一些空间。</translation>
    </message>
    <message>
        <source>An image could not be decoded for lack of memory.</source>
        <translation>内存不足，有图像无法解码。</translation>
    </message>
    <message>
        <source>A batch does not fit into the memory. Make it smaller.</source>
        <translation>内存容纳不下一个批次。请减小批次。</translation>
    </message>
    <message>
        <source>%1 holds no row.</source>
        <translation>%1 中没有任何行。</translation>
    </message>
    <message>
        <source>No column of %1 names images. Its columns: %2. Expected one such as file_name or image_path with the images&apos; paths beside the table, and one or more numeric columns.</source>
        <translation>%1 中没有指明图像的列。现有的列：%2。应有一列（如 file_name 或 image_path）给出图像相对于表格的路径，以及一个或多个数值列。</translation>
    </message>
    <message>
        <source>No column of %1 holds numbers to learn. Its columns: %2. Expected one or more numeric columns beside the path (%3), for example target.</source>
        <translation>%1 中没有可供学习的数值列。现有的列：%2。除路径列（%3）外，还应有一个或多个数值列，例如 target。</translation>
    </message>
    <message>
        <source>The columns of %1 could not be guessed: %2.</source>
        <translation>无法推断 %1 的各列：%2。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has %3 cells, the header has %4. Put cells that hold a comma into double quotes.</source>
        <translation>%2 的第 %1 行有 %3 个单元格，而表头有 %4 个。含逗号的单元格请用双引号括起来。</translation>
    </message>
    <message>
        <source>%1 does not fit into the memory. Split it into parts.</source>
        <translation>内存容纳不下 %1。请将其拆分成几部分。</translation>
    </message>
    <message>
        <source>Line %1 of %2 breaks the rules for quotes. A cell that holds a comma or a quote stands in double quotes, and a quote in it is doubled.</source>
        <translation>%2 的第 %1 行不符合引号规则。含逗号或引号的单元格要用双引号括起来，其中的引号要写两次。</translation>
    </message>
    <message>
        <source>Line %1 of %2 opens a double quote that is never closed. Close it.</source>
        <translation>%2 的第 %1 行有一个双引号没有闭合。请将其闭合。</translation>
    </message>
    <message>
        <source>The demo image %1 could not be written: %2. Choose another folder or free some space.</source>
        <translation>无法写入演示图像 %1：%2。请选择其他文件夹或释放一些空间。</translation>
    </message>
    <message>
        <source>The folder %1 for the demo data could not be written: %2. Choose another.</source>
        <translation>无法写入演示数据的文件夹 %1：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The demo data could not be written: %1.</source>
        <translation>无法写入演示数据：%1。</translation>
    </message>
    <message>
        <source>An image size of %1 x %2 with %3 channels is not possible. Use 1 to %4 pixels a side and 1 or 3 channels.</source>
        <translation>图像尺寸不能为 %1 x %2、%3 个通道。每边请用 1 到 %4 像素，通道数为 1 或 3。</translation>
    </message>
    <message>
        <source>None of the %1 images of %2 can be used. The first: %3</source>
        <translation>%2 的 %1 张图像均无法使用。第一张：%3</translation>
    </message>
    <message>
        <source>The images could not be loaded: %1.</source>
        <translation>无法加载图像：%1。</translation>
    </message>
    <message>
        <source>Image %1 of %2 was asked for, or with a wrong size.</source>
        <translation>请求的图像 %1（共 %2 张）不存在，或尺寸有误。</translation>
    </message>
    <message>
        <source>An image can no longer be read since the data set was loaded. %1</source>
        <translation>数据集加载之后，有图像变得无法读取。%1</translation>
    </message>
    <message>
        <source>%1 is not a JPEG, PNG, BMP, TIFF or WebP image, or it is cut off. Replace it.</source>
        <translation>%1 不是 JPEG、PNG、BMP、TIFF 或 WebP 图像，或者文件不完整。请替换。</translation>
    </message>
    <message>
        <source>The image %1 is damaged and cannot be decoded. Replace it or leave it out.</source>
        <translation>图像 %1 已损坏，无法解码。请替换或排除。</translation>
    </message>
    <message>
        <source>There is no image %1. Check the path.</source>
        <translation>图像 %1 不存在。请检查路径。</translation>
    </message>
    <message>
        <source>%1 is not a file, so it cannot be read as an image.</source>
        <translation>%1 不是文件，因此无法作为图像读取。</translation>
    </message>
    <message>
        <source>The image %1 is larger than 512 MiB. Make it smaller.</source>
        <translation>图像 %1 大于 512 MiB。请将其缩小。</translation>
    </message>
    <message>
        <source>The image %1 could not be read. Check that you may read it.</source>
        <translation>无法读取图像 %1。请检查您是否有读取权限。</translation>
    </message>
    <message>
        <source>The image %1 holds floating-point or other unusual pixels. Save it with 8 or 16 bits a channel.</source>
        <translation>图像 %1 含有浮点或其他特殊格式的像素。请以每通道 8 位或 16 位保存。</translation>
    </message>
    <message>
        <source>The image %1 has %2 x %3 pixels, more than 2^28 in all. Make it smaller.</source>
        <translation>图像 %1 有 %2 x %3 像素，总数超过 2^28。请将其缩小。</translation>
    </message>
    <message>
        <source>The image %1 does not fit into the memory.</source>
        <translation>内存容纳不下图像 %1。</translation>
    </message>
    <message>
        <source>A preview needs an edge of at least 1 pixel.</source>
        <translation>预览图的边长至少为 1 像素。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not valid JSON near character %3. Write one object a line.</source>
        <translation>%2 的第 %1 行在第 %3 个字符附近不是有效的 JSON。请每行写一个对象。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not an object. Write one {&quot;key&quot;: value, ...} a line.</source>
        <translation>%2 的第 %1 行不是对象。请每行写一个 {&quot;key&quot;: value, ...}。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not a JSON object.</source>
        <translation>%2 的第 %1 行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>No target column is chosen. Choose at least one.</source>
        <translation>未选择目标列。请至少选择一列。</translation>
    </message>
    <message>
        <source>%1 has %2 columns and no column %3. Choose another.</source>
        <translation>%1 有 %2 列，没有第 %3 列。请选择其他列。</translation>
    </message>
    <message>
        <source>names no image</source>
        <translation>未指明图像</translation>
    </message>
    <message>
        <source>is not an existing file</source>
        <translation>不是现有的文件</translation>
    </message>
    <message>
        <source>cannot be read as an image</source>
        <translation>无法作为图像读取</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>is not a finite number</source>
        <translation>不是有限数</translation>
    </message>
    <message>
        <source>The rows of %1 could not be sorted out: %2.</source>
        <translation>无法整理 %1 的各行：%2。</translation>
    </message>
    <message>
        <source>A worker stopped: %1.</source>
        <translation>一个工作线程已停止：%1。</translation>
    </message>
    <message>
        <source>A worker stopped for an unknown reason.</source>
        <translation>一个工作线程因未知原因停止。</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>已按您的要求停止。</translation>
    </message>
    <message>
        <source>The split column puts all %1 usable rows into validation and none into training. Choose no split column, or correct it.</source>
        <translation>划分列将全部 %1 个可用行都归入验证，没有留给训练。请不选划分列，或修正该列。</translation>
    </message>
    <message>
        <source>The split column puts all %1 usable rows into training and none into validation. Choose no split column, or correct it.</source>
        <translation>划分列将全部 %1 个可用行都归入训练，没有留给验证。请不选划分列，或修正该列。</translation>
    </message>
    <message>
        <source>The validation share is %1 and must lie between 0 and 1, for example 0.2.</source>
        <translation>验证比例为 %1，但必须介于 0 和 1 之间，例如 0.2。</translation>
    </message>
    <message>
        <source>%1 usable row cannot be split into training and validation. Add images.</source>
        <translation>仅有 %1 个可用行，无法划分为训练和验证。请添加图像。</translation>
    </message>
    <message>
        <source>There is no table %1. Check the path.</source>
        <translation>表格 %1 不存在。请检查路径。</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose a .csv or .jsonl file.</source>
        <translation>%1 不是文件。请选择 .csv 或 .jsonl 文件。</translation>
    </message>
    <message>
        <source>%1 is larger than 1 GiB. Split it into parts.</source>
        <translation>%1 大于 1 GiB。请将其拆分成几部分。</translation>
    </message>
    <message>
        <source>%1 could not be read. Check that you may read it.</source>
        <translation>无法读取 %1。请检查您是否有读取权限。</translation>
    </message>
    <message>
        <source>%1 is not a text file: line %2 holds a zero byte. Save it as UTF-8 text.</source>
        <translation>%1 不是文本文件：第 %2 行含有零字节。请保存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The folder %1 could not be read: %2.</source>
        <translation>无法读取文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>%1 holds %2 tables (%3) and none is called metadata.csv, metadata.jsonl, targets.csv or labels.csv. Open the table that you mean.</source>
        <translation>%1 中有 %2 个表格（%3），但没有名为 metadata.csv、metadata.jsonl、targets.csv 或 labels.csv 的表格。请直接打开您要用的表格。</translation>
    </message>
    <message>
        <source>The folder %1 is empty. Expected metadata.csv or metadata.jsonl with a file_name column (Hugging Face ImageFolder), or any CSV with a path column and one or more numeric columns.</source>
        <translation>文件夹 %1 为空。其中应有带 file_name 列的 metadata.csv 或 metadata.jsonl（Hugging Face ImageFolder），或任意含一个路径列和一个或多个数值列的 CSV。</translation>
    </message>
    <message>
        <source>There is no table in %1, which holds %2. Expected metadata.csv or metadata.jsonl with a file_name column (Hugging Face ImageFolder), or any CSV with a path column and one or more numeric columns.</source>
        <translation>%1 中没有表格，只有 %2。其中应有带 file_name 列的 metadata.csv 或 metadata.jsonl（Hugging Face ImageFolder），或任意含一个路径列和一个或多个数值列的 CSV。</translation>
    </message>
    <message>
        <source>%1 is not a table of a known kind. Save it as .csv or .jsonl.</source>
        <translation>%1 不是已知类型的表格。请保存为 .csv 或 .jsonl。</translation>
    </message>
    <message>
        <source>%1 holds no row below its header. Give it one row an image.</source>
        <translation>%1 的表头之下没有任何行。请为每张图像写一行。</translation>
    </message>
    <message>
        <source>%1 holds no row. Give it one object a line, one an image.</source>
        <translation>%1 中没有任何行。请每行写一个对象，每张图像一个。</translation>
    </message>
    <message>
        <source>%1 has more than %2 columns. Keep the path and the targets only.</source>
        <translation>%1 的列数超过 %2。请只保留路径和目标值。</translation>
    </message>
    <message>
        <source>%1 has more than %2 cells. Keep the columns that are needed, or split it.</source>
        <translation>%1 的单元格数超过 %2。请只保留需要的列，或将其拆分。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check the path.</source>
        <translation>文件或文件夹 %1 不存在。请检查路径。</translation>
    </message>
    <message>
        <source>The true RMSE keeps far above where it began: the first batches were at %1 %4, the last %2 are at %3 %4.</source>
        <translation>真实 RMSE 一直远高于起点：最初的批次为 %1 %4，最后 %2 个批次为 %3 %4。</translation>
    </message>
    <message>
        <source>The true RMSE keeps far above where it began: the first batches were at %1, the last %2 are at %3.</source>
        <translation>真实 RMSE 一直远高于起点：最初的批次为 %1，最后 %2 个批次为 %3。</translation>
    </message>
    <message>
        <source>This is the training itself and not an effect of averaging. Its cause has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>这是训练本身的表现，并非平均造成的效果。其原因未检验；“查找原因”会每次检验一项改动。</translation>
    </message>
    <message>
        <source>Nothing stands out in this run. Batches read: %1.</source>
        <translation>这次训练运行没有异常之处。已读取的批次：%1。</translation>
    </message>
    <message>
        <source>Nothing stands out so far. Batches read: %1.</source>
        <translation>目前没有异常之处。已读取的批次：%1。</translation>
    </message>
    <message>
        <source>The running mean stayed within a factor of %1 of the true RMSE of the batches around it.</source>
        <translation>累计平均与其附近批次的真实 RMSE 相差始终不超过 %1 倍。</translation>
    </message>
    <message>
        <source>The true RMSE of batch %1 of epoch %2 is %3.</source>
        <translation>第 %2 轮第 %1 批次的真实 RMSE 为 %3。</translation>
    </message>
    <message>
        <source>A running mean that takes it in is not a number for the rest of its epoch. The other findings pass over such batches.</source>
        <translation>累计平均一旦计入它，在该轮次余下的部分就不再是数值。其他发现会略过这类批次。</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 %4 and is not over yet.</source>
        <translation>第 %2 轮第 %1 批次达到 %3 %4，尚未回落。</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 and is not over yet.</source>
        <translation>第 %2 轮第 %1 批次达到 %3，尚未回落。</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 %4 and was over one batch later.</source>
        <translation>第 %2 轮第 %1 批次达到 %3 %4，一个批次之后便已回落。</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 and was over one batch later.</source>
        <translation>第 %2 轮第 %1 批次达到 %3，一个批次之后便已回落。</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 %5 and was over %4 batches later.</source>
        <translation>第 %2 轮第 %1 批次达到 %3 %5，%4 个批次之后回落。</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 and was over %4 batches later.</source>
        <translation>第 %2 轮第 %1 批次达到 %3，%4 个批次之后回落。</translation>
    </message>
    <message>
        <source>It makes up %1 % of this epoch&apos;s running mean, which reads %2 %5 at batch %3 while the batches around it are at %4 %5. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why the batch was large has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>它占本轮次累计平均的 %1%；累计平均在第 %3 批次显示为 %2 %5，而附近的批次为 %4 %5。累计平均是本轮次开始以来所有批次的平均，因此一个很大的批次会一直留在其中，直到轮次结束；它下降缓慢，并不意味着网络学得慢。该批次为何这么大，未检验；“查找原因”会每次检验一项改动。</translation>
    </message>
    <message>
        <source>It makes up %1 % of this epoch&apos;s running mean, which reads %2 at batch %3 while the batches around it are at %4. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why the batch was large has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>它占本轮次累计平均的 %1%；累计平均在第 %3 批次显示为 %2，而附近的批次为 %4。累计平均是本轮次开始以来所有批次的平均，因此一个很大的批次会一直留在其中，直到轮次结束；它下降缓慢，并不意味着网络学得慢。该批次为何这么大，未检验；“查找原因”会每次检验一项改动。</translation>
    </message>
    <message>
        <source>The running mean hides a rise: it reads %1 %5 at batch %2 of epoch %3 while the batches around it are at %4 %5.</source>
        <translation>累计平均掩盖了上升：在第 %3 轮第 %2 批次，它显示为 %1 %5，而附近的批次为 %4 %5。</translation>
    </message>
    <message>
        <source>The running mean hides a rise: it reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</source>
        <translation>累计平均掩盖了上升：在第 %3 轮第 %2 批次，它显示为 %1，而附近的批次为 %4。</translation>
    </message>
    <message>
        <source>The running mean still holds the lower batches from earlier in the epoch. What made the later ones rise has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>累计平均中仍包含本轮次前段较低的批次。后来的批次为何上升，未检验；“查找原因”会每次检验一项改动。</translation>
    </message>
    <message>
        <source>The running mean lags behind: it still reads %1 %5 at batch %2 of epoch %3 while the batches around it are at %4 %5.</source>
        <translation>累计平均滞后：在第 %3 轮第 %2 批次，它仍显示为 %1 %5，而附近的批次为 %4 %5。</translation>
    </message>
    <message>
        <source>The running mean lags behind: it still reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</source>
        <translation>累计平均滞后：在第 %3 轮第 %2 批次，它仍显示为 %1，而附近的批次为 %4。</translation>
    </message>
    <message>
        <source>It still holds the larger batches from earlier in the epoch, of which no single one stands out. The true curve shows how far the training really is.</source>
        <translation>其中仍包含本轮次前段较大的批次，但没有哪一个特别突出。真实曲线显示训练实际进展到哪里。</translation>
    </message>
    <message>
        <source>After epoch %1 the validation RMSE is %2 %4; predicting the mean of the training targets for every image gives %3 %4.</source>
        <translation>第 %1 轮之后，验证 RMSE 为 %2 %4；若对每张图像都以训练目标值的平均值作为预测值，则为 %3 %4。</translation>
    </message>
    <message>
        <source>After epoch %1 the validation RMSE is %2; predicting the mean of the training targets for every image gives %3.</source>
        <translation>第 %1 轮之后，验证 RMSE 为 %2；若对每张图像都以训练目标值的平均值作为预测值，则为 %3。</translation>
    </message>
    <message>
        <source>The run could not be repeated: its first batch gave %1 and now gives %2, so the images or their split are not those of the run. Nothing was tested. Open the run&apos;s data again, or start a new run.</source>
        <translation>无法重现这次训练运行：其第一个批次当时为 %1，现在为 %2，可见图像或其划分与当时不同。未作任何检验。请重新打开这次运行的数据，或开始新的运行。</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不作改动</translation>
    </message>
    <message>
        <source>Adam instead of RMSprop</source>
        <translation>用 Adam 代替 RMSprop</translation>
    </message>
    <message>
        <source>RMSprop instead of Adam</source>
        <translation>用 RMSprop 代替 Adam</translation>
    </message>
    <message>
        <source>Adam instead of SGD</source>
        <translation>用 Adam 代替 SGD</translation>
    </message>
    <message>
        <source>Targets standardised</source>
        <translation>目标值标准化</translation>
    </message>
    <message>
        <source>Pixels divided by 255</source>
        <translation>像素除以 255</translation>
    </message>
    <message>
        <source>Pixels standardised</source>
        <translation>像素标准化</translation>
    </message>
    <message>
        <source>Gradient norm clipped to %1</source>
        <translation>梯度范数裁剪到 %1</translation>
    </message>
    <message>
        <source>Learning rate divided by %1</source>
        <translation>学习率除以 %1</translation>
    </message>
    <message>
        <source>Mean squared error as the loss</source>
        <translation>以均方误差作为损失</translation>
    </message>
    <message>
        <source>Progress lines passed over because they belong to no epoch, as those of an evaluation: %1.</source>
        <translation>因不属于任何轮次（例如评估时的输出）而略过的进度行：%1。</translation>
    </message>
    <message>
        <source>The log %1 could not be read. Check that you may open it.</source>
        <translation>无法读取日志 %1。请检查您是否有打开它的权限。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>文件 %1 不存在。请检查路径。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Save the log to a file and open that.</source>
        <translation>%1 不是普通文件。请将日志保存为文件后再打开。</translation>
    </message>
    <message>
        <source>Five convolutions and three dense layers, 57 million parameters; the network of the question.</source>
        <translation>五个卷积层和三个全连接层，5700 万个参数；即提问中的网络。</translation>
    </message>
    <message>
        <source>Up to five convolutions with batch normalisation and a small dense layer; trains in minutes on a CPU.</source>
        <translation>最多五个带批归一化的卷积层和一个小的全连接层；在 CPU 上几分钟即可训练完成。</translation>
    </message>
    <message>
        <source>Four convolutions and an average over the whole image: for how many or how much of something an image holds, wherever it lies.</source>
        <translation>四个卷积层，再对整张图像取平均：适合估计图像中某样东西有几个或有多少，而不论其位置。</translation>
    </message>
    <message>
        <source>The network of MATLAB&apos;s example that predicts the rotation of handwritten digits; for 28 x 28 images.</source>
        <translation>MATLAB 示例中预测手写数字旋转角度的网络；适用于 28 x 28 的图像。</translation>
    </message>
    <message>
        <source>There is no architecture called &quot;%1&quot;. Known: %2.</source>
        <translation>没有名为“%1”的架构。已知的有：%2。</translation>
    </message>
    <message>
        <source>An input of %1 x %2 pixels is out of range; choose 1 to 4,096 on each side.</source>
        <translation>%1 x %2 像素的输入超出范围；每边请选择 1 到 4,096。</translation>
    </message>
    <message>
        <source>Images have 1 or 3 channels, not %1.</source>
        <translation>图像应有 1 或 3 个通道，而不是 %1 个。</translation>
    </message>
    <message>
        <source>A model has 1 to 1,000 outputs, not %1.</source>
        <translation>模型应有 1 到 1,000 个输出，而不是 %1 个。</translation>
    </message>
    <message>
        <source>A dense layer has 1 to 16,384 units, not %1.</source>
        <translation>全连接层应有 1 到 16,384 个单元，而不是 %1 个。</translation>
    </message>
    <message>
        <source>Dropout is a probability from 0 to below 1, not %1.</source>
        <translation>Dropout 是一个概率，应从 0 到小于 1，而不是 %1。</translation>
    </message>
    <message>
        <source>An input of %1 x %2 pixels is too small for this network: nothing is left at layer &quot;%3&quot;. Choose a larger input or a smaller network.</source>
        <translation>%1 x %2 像素的输入对这个网络来说太小：到“%3”层时已没有剩余。请选择更大的输入或更小的网络。</translation>
    </message>
    <message>
        <source>%1 holds weights, but not the scaler and preprocessing that TrueLoss saves with them, so its predictions would have no unit. Open a file that TrueLoss saved.</source>
        <translation>%1 中有权重，但没有 TrueLoss 随之保存的缩放器和预处理，因此其预测值将没有单位。请打开由 TrueLoss 保存的文件。</translation>
    </message>
    <message>
        <source>The description of the model in %1 is damaged: %2.</source>
        <translation>%1 中的模型描述已损坏：%2。</translation>
    </message>
    <message>
        <source>%1 was saved by a later version of TrueLoss. Update to open it.</source>
        <translation>%1 由更新版本的 TrueLoss 保存。请更新后再打开。</translation>
    </message>
    <message>
        <source>The weights in %1 are fewer than its architecture needs.</source>
        <translation>%1 中的权重少于其架构所需。</translation>
    </message>
    <message>
        <source>The network could not be built: %1</source>
        <translation>无法构建网络：%1</translation>
    </message>
    <message>
        <source>The weights have no tensor &quot;%1&quot; of shape %2, which this network needs.</source>
        <translation>权重中没有这个网络所需的形状为 %2 的张量“%1”。</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; has shape %2, but this network needs %3.</source>
        <translation>张量“%1”的形状为 %2，而这个网络需要 %3。</translation>
    </message>
    <message>
        <source>The weights hold a tensor &quot;%1&quot; that this network does not have.</source>
        <translation>权重中含有这个网络没有的张量“%1”。</translation>
    </message>
    <message>
        <source>The model takes images of %1 x %2 pixels and %3 channels; these are of another size.</source>
        <translation>模型接受 %1 x %2 像素、%3 个通道的图像；这些图像的尺寸不同。</translation>
    </message>
    <message>
        <source>The prediction failed: %1</source>
        <translation>预测失败：%1</translation>
    </message>
    <message>
        <source>%1 is not a whole safetensors file: %2. It may be damaged or only partly copied; take another copy.</source>
        <translation>%1 不是完整的 safetensors 文件：%2。它可能已损坏或只复制了一部分；请重新复制一份。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Is it a file, and may you read it?</source>
        <translation>无法读取 %1。它是文件吗？您有读取权限吗？</translation>
    </message>
    <message>
        <source>%1 is larger than any model that this program can hold.</source>
        <translation>%1 大于本程序能容纳的任何模型。</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; in %2 is of a type that this program does not read. Save it as 32-bit floats.</source>
        <translation>%2 中张量“%1”的类型是本程序无法读取的。请保存为 32 位浮点数。</translation>
    </message>
    <message>
        <source>The targets reach from %1 to %2, which is too wide to compute with. Give them in a larger unit or correct the outliers.</source>
        <translation>目标值从 %1 到 %2，范围太大，无法计算。请改用更大的单位，或修正离群值。</translation>
    </message>
    <message>
        <source>The saved scaler &apos;%1&apos; has no value &apos;%2&apos;. Fit the scaler anew.</source>
        <translation>已保存的缩放器“%1”没有“%2”的值。请重新拟合缩放器。</translation>
    </message>
    <message>
        <source>The saved scaler &apos;%1&apos; has %3 as its &apos;%2&apos;. Fit the scaler anew.</source>
        <translation>已保存的缩放器“%1”的“%2”为 %3。请重新拟合缩放器。</translation>
    </message>
    <message>
        <source>The values of the saved scaler &apos;%1&apos; do not fit together. Fit the scaler anew.</source>
        <translation>已保存的缩放器“%1”的各个值互不相符。请重新拟合缩放器。</translation>
    </message>
    <message>
        <source>A scaler cannot be fitted without targets. Choose a larger training split.</source>
        <translation>没有目标值就无法拟合缩放器。请选择更大的训练部分。</translation>
    </message>
    <message>
        <source>Training target %1 is %2, and a scaler needs finite numbers. Correct or remove its row.</source>
        <translation>训练目标值 %1 为 %2，而缩放器需要有限数。请修正或删除其所在行。</translation>
    </message>
    <message>
        <source>The range of the min-max scaler goes from %1 to %2. Choose two finite numbers, the smaller one first.</source>
        <translation>最小-最大缩放器的范围为 %1 到 %2。请选择两个有限数，较小的在前。</translation>
    </message>
    <message>
        <source>libtorch %1 can use CUDA, but no GPU answers: check the driver with nvidia-smi.</source>
        <translation>libtorch %1 可以使用 CUDA，但没有 GPU 响应：请用 nvidia-smi 检查驱动程序。</translation>
    </message>
    <message>
        <source>This libtorch %1 was built for the CPU alone. For a GPU, build TrueLoss against a CUDA libtorch (TRUELOSS_TORCH, see the README).</source>
        <translation>此 libtorch %1 仅为 CPU 构建。如需使用 GPU，请用 CUDA 版 libtorch 构建 TrueLoss（TRUELOSS_TORCH，见 README）。</translation>
    </message>
    <message>
        <source>The GPU could not be asked: %1</source>
        <translation>无法查询 GPU：%1</translation>
    </message>
    <message>
        <source>In epoch %1 a weight became infinite or not a number, so the training was stopped; the weights of the last whole epoch (or of the start) are kept. Try a smaller learning rate.</source>
        <translation>在第 %1 轮中，有权重变为无穷大或不是数值，因此训练已停止；保留的是最后一个完整轮次（或开始时）的权重。请尝试更小的学习率。</translation>
    </message>
    <message>
        <source>The images were loaded at %1 x %2 pixels for another model. Load them again for this one.</source>
        <translation>这些图像是为另一个模型以 %1 x %2 像素加载的。请为此模型重新加载。</translation>
    </message>
    <message>
        <source>Training needs at least one image to train on and one to validate with; there are %1 and %2.</source>
        <translation>训练至少需要一张用于训练的图像和一张用于验证的图像；现有 %1 张和 %2 张。</translation>
    </message>
    <message>
        <source>The loss of batch %1 in epoch %2 is %3, so the training was stopped before this batch could spoil the weights; those of the batch before are kept. Try a smaller learning rate.</source>
        <translation>第 %2 轮第 %1 批次的损失为 %3，因此训练在该批次破坏权重之前已停止；保留的是前一批次的权重。请尝试更小的学习率。</translation>
    </message>
    <message>
        <source>The gradient of batch %1 in epoch %2 is not finite although its loss is %3, so the training was stopped before the step; the weights of the batch before are kept. Try a smaller learning rate.</source>
        <translation>第 %2 轮第 %1 批次的损失为 %3，但其梯度不是有限数，因此训练在这一步之前已停止；保留的是前一批次的权重。请尝试更小的学习率。</translation>
    </message>
    <message>
        <source>libtorch stopped the training: %1</source>
        <translation>libtorch 停止了训练：%1</translation>
    </message>
    <message>
        <source>The memory does not suffice for this training. Choose a smaller batch, a smaller input or a smaller network.</source>
        <translation>内存不足以进行这次训练。请选择更小的批次、更小的输入或更小的网络。</translation>
    </message>
    <message>
        <source>The training stopped unexpectedly: %1</source>
        <translation>训练意外停止：%1</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; is %2, but has to lie between %3 and %4.</source>
        <translation>设置“%1”为 %2，但必须介于 %3 和 %4 之间。</translation>
    </message>
    <message>
        <source>There is no loss called &quot;%1&quot;. Known: %2.</source>
        <translation>没有名为“%1”的损失。已知的有：%2。</translation>
    </message>
    <message>
        <source>There is no optimizer called &quot;%1&quot;. Known: %2.</source>
        <translation>没有名为“%1”的优化器。已知的有：%2。</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>rho</source>
        <translation>rho</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>beta 1</source>
        <translation>beta 1</translation>
    </message>
    <message>
        <source>beta 2</source>
        <translation>beta 2</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>epsilon</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>gradient norm limit</source>
        <translation>梯度范数上限</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次数</translation>
    </message>
    <message>
        <source>learning rate drop factor</source>
        <translation>学习率下降系数</translation>
    </message>
    <message>
        <source>random contrast</source>
        <translation>随机对比度</translation>
    </message>
    <message>
        <source>validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>target scaler</source>
        <translation>目标值缩放器</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素缩放</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>input size</source>
        <translation>输入尺寸</translation>
    </message>
    <message>
        <source>dense units</source>
        <translation>全连接层单元数</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>random flips</source>
        <translation>随机翻转</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The memory does not suffice for this.</source>
        <translation>内存不足，无法执行此操作。</translation>
    </message>
    <message>
        <source>An unexpected problem: %1</source>
        <translation>意外问题：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no input size; write it like 224x224.</source>
        <translation>“%1”不是输入尺寸；请写成 224x224 的形式。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no device; write cpu or cuda:0.</source>
        <translation>“%1”不是设备；请写 cpu 或 cuda:0。</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;. It has: %3.</source>
        <translation>%1 没有“%2”列。现有的列：%3。</translation>
    </message>
    <message>
        <source>keep the best epoch</source>
        <translation>保留最佳轮次</translation>
    </message>
    <message>
        <source>learning rate drop every (epochs)</source>
        <translation>学习率下降间隔（轮）</translation>
    </message>
    <message>
        <source>All of them have the same target, %1. If that means &quot;nothing to see&quot;, keep them; if the recording failed, exclude them.</source>
        <translation>它们的目标值都是 %1。如果这表示“没有可见内容”，请保留；如果是采集失败，请排除。</translation>
    </message>
    <message>
        <source>Nothing in them tells their target. Look how they were made, and exclude them unless they belong there.</source>
        <translation>从这些图像中看不出目标值。请检查它们的来源，若不属于这里，请排除。</translation>
    </message>
    <message>
        <source>Some were probably written by OpenCV as if they were RGB. Look which of the two has the right colours, and whether others of the same source are wrong too.</source>
        <translation>其中一些可能是用 OpenCV 当作 RGB 写出的。请看两者中哪一张颜色正确，以及同一来源的其他图像是否也有错。</translation>
    </message>
    <message>
        <source>The network is judged on images that it has learnt, so the validation error is too small. Exclude the training copies; the validation part then stays as it is.</source>
        <translation>网络是在学过的图像上接受评判的，因此验证误差偏小。请排除训练部分中的副本；验证部分则保持不变。</translation>
    </message>
    <message>
        <source>These images count more than once. Exclude the repetitions unless that is meant.</source>
        <translation>这些图像被重复计算。除非有意如此，请排除重复项。</translation>
    </message>
    <message>
        <source>%1%2 in all %3 rows: the target &quot;%4&quot; never changes.</source>
        <translation>全部 %3 行都是 %1%2：目标“%4”从不变化。</translation>
    </message>
    <message>
        <source>A network can learn nothing from it, and its R2 is not defined. Choose another column.</source>
        <translation>网络从中学不到任何东西，其 R2 也没有定义。请选择其他列。</translation>
    </message>
    <message>
        <source>%1 different values in %2 rows: the target &quot;%3&quot; holds only %4.</source>
        <translation>%2 行中只有 %1 个不同的数值：目标“%3”只包含 %4。</translation>
    </message>
    <message>
        <source>Are these classes? Then a classifier fits better than a regression, which takes 3 for the middle of 1 and 5. If they are counts, grades or settings, all is well.</source>
        <translation>它们是类别吗？若是，分类器比回归更合适，因为回归会把 3 当作 1 和 5 的中间。如果是计数、等级或设定值，则没有问题。</translation>
    </message>
    <message>
        <source>%1 % of the squared deviation in &quot;%2&quot; comes from 1 % of its rows: values reach %3%5, with a median of %4%5.</source>
        <translation>“%2”中平方偏差的 %1 % 来自 1 % 的行：数值最高达 %3%5，而中位数为 %4%5。</translation>
    </message>
    <message>
        <source>A squared loss would learn these rows and little else. Train on a logarithm or a power of the target, or use the Huber or the absolute loss.</source>
        <translation>平方损失几乎只会学习这些行。请对目标值取对数或幂后再训练，或使用 Huber 损失或绝对值损失。</translation>
    </message>
    <message>
        <source>Does %1 stand for &quot;not measured&quot; here? Then exclude these rows, for the network would learn to predict it. If it was measured, keep them.</source>
        <translation>这里的 %1 是否表示“未测量”？若是，请排除这些行，否则网络会学着预测它。如果确实是测得的，请保留。</translation>
    </message>
    <message>
        <source>Saved again, resized or brightened copies belong in one part only, else the validation error is too small. Look at the pairs, exclude the training copies, and split films and series as a whole.</source>
        <translation>重新保存、改变尺寸或亮度的副本只应属于一个部分，否则验证误差偏小。请查看这些图像对，排除训练部分中的副本，并把影片和序列作为整体划分。</translation>
    </message>
    <message>
        <source>They tell a network little more than one of them would. Look at the pairs, and exclude copies that are not meant.</source>
        <translation>它们带给网络的信息与其中一张相差无几。请查看这些图像对，并排除无意的副本。</translation>
    </message>
    <message>
        <source>Look at their images. A slip of the pen is best corrected or excluded; a true value stays, and the Huber or the absolute loss keeps it from ruling the rest.</source>
        <translation>请查看它们的图像。笔误最好更正或排除；真实的数值应保留，Huber 损失或绝对值损失可避免它支配其余数据。</translation>
    </message>
    <message>
        <source>Pixels from 0 to 1 were probably stored as whole numbers, and all shades between are lost. Write the images again, times 255. For masks of 0 and 1 this is right; then standardise the pixels.</source>
        <translation>0 到 1 的像素可能被存成了整数，中间的灰度全部丢失。请乘以 255 后重新写出图像。如果是 0 和 1 的掩膜则没有问题；此时请将像素标准化。</translation>
    </message>
    <message>
        <source>Beside the others they are black to a network: probably pixels from 0 to 1, stored as whole numbers. Write them again, times 255, or exclude them.</source>
        <translation>与其他图像相比，它们对网络来说是黑的：可能是 0 到 1 的像素被存成了整数。请乘以 255 后重新写出，或将其排除。</translation>
    </message>
    <message>
        <source>%1 to %2 of 255: all pixels of the %3 images lie in this range.</source>
        <translation>%1 到 %2（满值 255）：%3 张图像的所有像素都在这个范围内。</translation>
    </message>
    <message>
        <source>12-bit values in 16-bit files look like this, and lose shades when they are read as bytes. Write the images with the full range, or at least standardise the pixels.</source>
        <translation>16 位文件中的 12 位数值就是这样，读成字节时会丢失灰度。请以完整范围写出图像，或至少将像素标准化。</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; equals &quot;%3&quot; in every one.</source>
        <translation>共 %1 行，“%2”在每一行都等于“%3”。</translation>
    </message>
    <message>
        <source>%1 times &quot;%2&quot; plus %3 is &quot;%4&quot;, in every one of %5 rows.</source>
        <translation>在全部 %5 行中，“%2”乘以 %1 加 %3 等于“%4”。</translation>
    </message>
    <message>
        <source>%1 % of &quot;%2&quot; follows from &quot;%3&quot; by a straight line, over %4 rows.</source>
        <translation>在 %4 行中，“%2”的 %1 % 可由“%3”通过一条直线得出。</translation>
    </message>
    <message>
        <source>One of them is enough: the second output would show the same error again. Drop a column, unless one was chosen by mistake.</source>
        <translation>其中一列就够了：第二个输出只会再次显示同样的误差。请去掉一列，除非其中一列是误选的。</translation>
    </message>
    <message>
        <source>The network is judged on images that it has learnt, so the validation error is too small. Exclude the training rows, or split by image.</source>
        <translation>网络是在学过的图像上接受评判的，因此验证误差偏小。请排除这些训练行，或按图像划分。</translation>
    </message>
    <message>
        <source>Paths count from the table&apos;s folder. If the images lie elsewhere, choose the image folder or correct the paths; else go on without these rows.</source>
        <translation>路径从表格所在的文件夹算起。如果图像在别处，请选择图像文件夹或更正路径；否则可以不用这些行继续。</translation>
    </message>
    <message>
        <source>Fill in the paths if the images exist; else go on without these rows.</source>
        <translation>如果图像存在，请填写路径；否则可以不用这些行继续。</translation>
    </message>
    <message>
        <source>If an empty cell means zero, write 0 into it; if it means &quot;not measured&quot;, go on without these rows.</source>
        <translation>如果空单元格表示零，请写入 0；如果表示“未测量”，可以不用这些行继续。</translation>
    </message>
    <message>
        <source>Look for a decimal comma, a unit behind the number, or a word for &quot;not measured&quot;, and correct what should count.</source>
        <translation>请检查是否有小数逗号、数字后的单位或表示“未测量”的文字，并更正应当计入的数值。</translation>
    </message>
    <message>
        <source>Look where these values were computed: a division by zero or a logarithm of zero makes them.</source>
        <translation>请检查这些数值的计算过程：除以零或对零取对数会产生它们。</translation>
    </message>
    <message>
        <source>Correct these cells, or go on without these rows.</source>
        <translation>请更正这些单元格，或不用这些行继续。</translation>
    </message>
    <message>
        <source>%1 % of the training rows but %2 % of the validation rows lie at or below %3%4 in &quot;%5&quot; (Kolmogorov-Smirnov %6, p = %7).</source>
        <translation>在“%5”中，%1 % 的训练行而 %2 % 的验证行不高于 %3%4（Kolmogorov-Smirnov %6，p = %7）。</translation>
    </message>
    <message>
        <source>So many rows show even a small difference; it hardly matters. If the parts were meant to be alike, look how they were made.</source>
        <translation>行数如此之多，很小的差异也会显现；影响不大。如果两部分本应相似，请检查它们的由来。</translation>
    </message>
    <message>
        <source>The validation error then says little about the training data, and the other way round. If that is not meant, as with later recordings or another device, split at random.</source>
        <translation>此时验证误差几乎不能说明训练数据的情况，反之亦然。如果并非有意（例如后来的采集或其他设备），请随机划分。</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the pixel in a corner of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</source>
        <translation>共 %1 行，“%2”在每一行都随其图像角上的像素变化：相关系数 %3，即像素值乘以 %4 加 %5。</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the mean of one colour of its own image in all of them: correlation %3, as %4 times the mean plus %5.</source>
        <translation>共 %1 行，“%2”在每一行都随其图像某一颜色的平均值变化：相关系数 %3，即平均值乘以 %4 加 %5。</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the mean of its own image&apos;s pixels in all of them: correlation %3, as %4 times the mean plus %5.</source>
        <translation>共 %1 行，“%2”在每一行都随其图像像素的平均值变化：相关系数 %3，即平均值乘以 %4 加 %5。</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the standard deviation of its own image&apos;s pixels in all of them: correlation %3, as %4 times the deviation plus %5.</source>
        <translation>共 %1 行，“%2”在每一行都随其图像像素的标准差变化：相关系数 %3，即标准差乘以 %4 加 %5。</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the darkest pixel of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</source>
        <translation>共 %1 行，“%2”在每一行都随其图像最暗的像素变化：相关系数 %3，即像素值乘以 %4 加 %5。</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the brightest pixel of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</source>
        <translation>共 %1 行，“%2”在每一行都随其图像最亮的像素变化：相关系数 %3，即像素值乘以 %4 加 %5。</translation>
    </message>
    <message>
        <source>The split names row %1, but the data set has %2. Split these data anew.</source>
        <translation>划分中出现第 %1 行，但数据集只有 %2 行。请重新划分这些数据。</translation>
    </message>
    <message>
        <source>The data of %1 could not be checked: %2.</source>
        <translation>无法检查 %1 的数据：%2。</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>不可用的行</translation>
    </message>
    <message>
        <source>image listed twice</source>
        <translation>图像重复列出</translation>
    </message>
    <message>
        <source>constant target</source>
        <translation>目标值恒定</translation>
    </message>
    <message>
        <source>few values</source>
        <translation>数值很少</translation>
    </message>
    <message>
        <source>code for a missing value</source>
        <translation>缺失值代码</translation>
    </message>
    <message>
        <source>heavy tail</source>
        <translation>重尾</translation>
    </message>
    <message>
        <source>outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>repeated column</source>
        <translation>重复的列</translation>
    </message>
    <message>
        <source>training and validation differ</source>
        <translation>训练与验证不同</translation>
    </message>
    <message>
        <source>blank images</source>
        <translation>空白图像</translation>
    </message>
    <message>
        <source>pixels from 0 to 1</source>
        <translation>0 到 1 的像素</translation>
    </message>
    <message>
        <source>low dynamic range</source>
        <translation>动态范围小</translation>
    </message>
    <message>
        <source>red and blue exchanged</source>
        <translation>红蓝互换</translation>
    </message>
    <message>
        <source>target in the pixels</source>
        <translation>像素中的目标值</translation>
    </message>
    <message>
        <source>duplicates across the split</source>
        <translation>跨划分的重复</translation>
    </message>
    <message>
        <source>duplicates with different targets</source>
        <translation>目标值不同的重复</translation>
    </message>
    <message>
        <source>exact duplicates</source>
        <translation>完全重复</translation>
    </message>
    <message>
        <source>near duplicates across the split</source>
        <translation>跨划分的近似重复</translation>
    </message>
    <message>
        <source>near duplicates</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <source>%1 could not be read: the file has changed or is damaged.</source>
        <translation>无法读取 %1：文件已更改或损坏。</translation>
    </message>
    <message>
        <source>%1 says that it has the shape %2 of type %3, which takes %4 bytes, but it holds %5. It is cut off or damaged: save it anew.</source>
        <translation>%1 声明形状为 %2、类型为 %3，需要 %4 字节，但实际只有 %5 字节。文件不完整或已损坏：请重新保存。</translation>
    </message>
    <message>
        <source>%1 holds no array. Expected x_train and y_train, for example.</source>
        <translation>%1 中没有数组。应有例如 x_train 和 y_train。</translation>
    </message>
    <message>
        <source>%1 takes %2 MiB when it is unpacked, and %3 MiB are allowed. Save it with numpy.save or numpy.savez (not compressed, in C order): it is then read piece by piece.</source>
        <translation>%1 解压后需要 %2 MiB，而允许的是 %3 MiB。请用 numpy.save 或 numpy.savez 保存（不压缩，C 顺序）：这样可以逐块读取。</translation>
    </message>
    <message>
        <source>%1 has no array &quot;%2&quot;. It has: %3.</source>
        <translation>%1 中没有数组“%2”。其中有：%3。</translation>
    </message>
    <message>
        <source>%1 has the shape %2. Targets need (n), (n, 1) or (n, k).</source>
        <translation>%1 的形状为 %2。目标值需要 (n)、(n, 1) 或 (n, k)。</translation>
    </message>
    <message>
        <source>%1 holds %2 images and %3 holds targets for %4. Choose arrays that belong together.</source>
        <translation>%1 有 %2 张图像，而 %3 有 %4 张图像的目标值。请选择相互对应的数组。</translation>
    </message>
    <message>
        <source>%1 has %2 targets an image and %3 has %4. Choose arrays that belong together.</source>
        <translation>%1 每张图像有 %2 个目标值，而 %3 有 %4 个。请选择相互对应的数组。</translation>
    </message>
    <message>
        <source>The shape of %1 can be read as (n, height, width, channels) and as (n, channels, height, width). The first is taken.</source>
        <translation>%1 的形状既可读作 (n, 高, 宽, 通道)，也可读作 (n, 通道, 高, 宽)。采用前者。</translation>
    </message>
    <message>
        <source>It is not clear which arrays of %1 hold the images and which the targets. It has: %2. Name them, or call them x_train, y_train, x_test and y_test.</source>
        <translation>不清楚 %1 中哪些数组是图像、哪些是目标值。其中有：%2。请指定名称，或将它们命名为 x_train、y_train、x_test 和 y_test。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has %3 cells, the first row has %4. Put cells that hold the separator into double quotes.</source>
        <translation>%2 的第 %1 行有 %3 个单元格，而首行有 %4 个。请将含有分隔符的单元格放在双引号中。</translation>
    </message>
    <message>
        <source>Numbers such as %1 in %2 can be read in two ways. The comma is taken for a decimal comma; say so if it groups thousands.</source>
        <translation>%2 中像 %1 这样的数字有两种读法。逗号被当作小数逗号；如果它是千位分隔符，请说明。</translation>
    </message>
    <message>
        <source>Numbers such as %1 in %2 can be read in two ways. The comma is taken to group thousands; say so if it is a decimal comma.</source>
        <translation>%2 中像 %1 这样的数字有两种读法。逗号被当作千位分隔符；如果它是小数逗号，请说明。</translation>
    </message>
    <message>
        <source>Folders that may not be read: %1 (the first: %2). Their images are missing.</source>
        <translation>无权读取的文件夹：%1 个（第一个：%2）。其中的图像缺失。</translation>
    </message>
    <message>
        <source>Links in %1 lead to folders that were read already; each counts once.</source>
        <translation>%1 中的链接指向已读取过的文件夹；每个只计一次。</translation>
    </message>
    <message>
        <source>The names of the images in %1 hold no number that looks like a target. Give a pattern such as steer_{target}_*.jpg.</source>
        <translation>%1 中的图像名称里没有像目标值的数字。请给出模式，例如 steer_{target}_*.jpg。</translation>
    </message>
    <message>
        <source>%1 has the shape %2. Images need (n, height, width), (n, height, width, channels) or (n, channels, height, width) with 1, 3 or 4 channels.</source>
        <translation>%1 的形状为 %2。图像需要 (n, 高, 宽)、(n, 高, 宽, 通道) 或 (n, 通道, 高, 宽)，且通道数为 1、3 或 4。</translation>
    </message>
    <message>
        <source>The images of %1 have %2 x %3 pixels, more than 2^28 in all.</source>
        <translation>%1 的图像为 %2 x %3 像素，总数超过 2^28。</translation>
    </message>
    <message>
        <source>The images of %1 hold no finite value.</source>
        <translation>%1 的图像中没有有限数值。</translation>
    </message>
    <message>
        <source>The images of %1 do not fit into the memory.</source>
        <translation>%1 的图像无法放入内存。</translation>
    </message>
    <message>
        <source>%1: %2 images of %3 x %4 pixels, channels: %5, type %6, taken as they are.</source>
        <translation>%1：%2 张 %3 x %4 像素的图像，通道数 %5，类型 %6，按原样采用。</translation>
    </message>
    <message>
        <source>%1: %2 images of %3 x %4 pixels, channels: %5, type %6, values from %7 to %8 taken for 0 to 255.</source>
        <translation>%1：%2 张 %3 x %4 像素的图像，通道数 %5，类型 %6，将 %7 到 %8 的数值视为 0 到 255。</translation>
    </message>
    <message>
        <source>There are more than %1 images below %2. Open a part of them.</source>
        <translation>%2 之下有超过 %1 张图像。请打开其中一部分。</translation>
    </message>
    <message>
        <source>There is no folder %1. Check the path.</source>
        <translation>没有文件夹 %1。请检查路径。</translation>
    </message>
    <message>
        <source>The rows of %1 name more than %2 images. Use fewer of them.</source>
        <translation>%1 的各行共写明超过 %2 张图像。请减少数量。</translation>
    </message>
    <message>
        <source>names more than %1 images</source>
        <translation>写明了超过 %1 张图像</translation>
    </message>
    <message>
        <source>The pattern &quot;%1...&quot; is too long.</source>
        <translation>模式“%1...”太长。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; closes a brace that was not opened.</source>
        <translation>模式“%1”中有未打开就关闭的花括号。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; opens a brace and does not close it.</source>
        <translation>模式“%1”中有未关闭的花括号。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has a number without a name. Write {target}.</source>
        <translation>模式“%1”中有一个没有名称的数字。请写 {target}。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has two numbers of one name. Name them apart.</source>
        <translation>模式“%1”中有两个同名的数字。请用不同的名称。</translation>
    </message>
    <message>
        <source>In the pattern &quot;%1&quot; two numbers touch, so nothing tells them apart.</source>
        <translation>模式“%1”中有两个数字相连，无法区分。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; does not say where the number is. Write {target} in its place, for example steer_{target}_*.jpg.</source>
        <translation>模式“%1”没有说明数字的位置。请在该处写 {target}，例如 steer_{target}_*.jpg。</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has too many numbers.</source>
        <translation>模式“%1”中的数字太多。</translation>
    </message>
    <message>
        <source>%1 is not an array in NumPy&apos;s format, or its head is damaged. Save it anew.</source>
        <translation>%1 不是 NumPy 格式的数组，或其文件头已损坏。请重新保存。</translation>
    </message>
    <message>
        <source>%1 holds pickled Python objects, which are not read because they may run code. Save it as numbers, for example with numpy.asarray(x, dtype=&quot;float32&quot;).</source>
        <translation>%1 包含序列化的 Python 对象；它们可能执行代码，因此不予读取。请保存为数字，例如用 numpy.asarray(x, dtype=&quot;float32&quot;)。</translation>
    </message>
    <message>
        <source>%1 holds values of the type &quot;%2&quot;. Save it as whole numbers or floating-point numbers of 16 to 64 bits.</source>
        <translation>%1 的数值类型为“%2”。请保存为整数或 16 到 64 位的浮点数。</translation>
    </message>
    <message>
        <source>%1 is written in version %2 of NumPy&apos;s format; 1 to 3 can be read.</source>
        <translation>%1 使用 NumPy 格式的第 %2 版；可读取第 1 到 3 版。</translation>
    </message>
    <message>
        <source>The head of %1 is longer than 64 KiB, so this is no plain array.</source>
        <translation>%1 的文件头超过 64 KiB，因此不是普通数组。</translation>
    </message>
    <message>
        <source>%1 holds records. Save its columns as arrays of their own.</source>
        <translation>%1 包含记录。请将各列分别保存为数组。</translation>
    </message>
    <message>
        <source>%1 says that it has the shape %2, which no memory holds.</source>
        <translation>%1 声明形状为 %2，任何内存都容纳不下。</translation>
    </message>
    <message>
        <source>%1 has the shape %2 and holds no value.</source>
        <translation>%1 的形状为 %2，没有任何数值。</translation>
    </message>
    <message>
        <source>The validation table %1 has no column &quot;%2&quot;, which %3 has. Give both the same columns, or choose no validation table.</source>
        <translation>验证表格 %1 没有 %3 中的“%2”列。请让两者的列相同，或不选择验证表格。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot separate cells. Use a comma, a semicolon, a bar or a tab.</source>
        <translation>“%1”不能分隔单元格。请使用逗号、分号、竖线或制表符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no decimal mark. Use a point or a comma.</source>
        <translation>“%1”不是小数符号。请使用句点或逗号。</translation>
    </message>
    <message>
        <source>This system cannot read %1 in the encoding %2. Save it as UTF-8.</source>
        <translation>本系统无法以编码 %2 读取 %1。请保存为 UTF-8。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not valid in the encoding %3. Choose another, or save it as UTF-8.</source>
        <translation>%2 的第 %1 行在编码 %3 下无效。请选择其他编码，或保存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is not a ZIP file (.npz), or it is cut off or damaged: %2. Save it anew.</source>
        <translation>%1 不是 ZIP 文件 (.npz)，或不完整、已损坏：%2。请重新保存。</translation>
    </message>
    <message>
        <source>A member of %1 cannot be unpacked: it is cut off or damaged. Save it anew.</source>
        <translation>%1 中的一个成员无法解压：不完整或已损坏。请重新保存。</translation>
    </message>
    <message>
        <source>%1 holds more than %2 members.</source>
        <translation>%1 包含超过 %2 个成员。</translation>
    </message>
    <message>
        <source>%1 is encrypted. Save it without a password.</source>
        <translation>%1 已加密。请不设密码保存。</translation>
    </message>
    <message>
        <source>%1 holds two members called &quot;%2&quot;, so it is not clear which is meant.</source>
        <translation>%1 中有两个名为“%2”的成员，不清楚指的是哪一个。</translation>
    </message>
    <message>
        <source>There is no pixel scaling called &quot;%1&quot;. Known: raw, unit, standard, imagenet.</source>
        <translation>没有名为“%1”的像素缩放方式。可用的有：raw、unit、standard、imagenet。</translation>
    </message>
    <message>
        <source>The targets reach from %1 to %2, too close together for the scaler &apos;%3&apos; to tell them apart. Give them in a smaller unit or choose the standard scaler.</source>
        <translation>目标值从 %1 到 %2，彼此太接近，缩放器“%3”无法区分它们。请使用更小的单位，或选择标准化缩放器。</translation>
    </message>
    <message>
        <source>Training target %1 is %2, and log(1 + x) takes only values above -1. Choose the Yeo-Johnson scaler, or correct or remove its row.</source>
        <translation>第 %1 个训练目标值为 %2，而 log(1 + x) 只接受大于 -1 的数值。请选择 Yeo-Johnson 缩放器，或更正、删除该行。</translation>
    </message>
    <message>
        <source>Training target %1 is %2, and the Box-Cox scaler takes only values above 0. Choose the Yeo-Johnson scaler, or correct or remove its row.</source>
        <translation>第 %1 个训练目标值为 %2，而 Box-Cox 缩放器只接受大于 0 的数值。请选择 Yeo-Johnson 缩放器，或更正、删除该行。</translation>
    </message>
    <message>
        <source>All training targets are %1, and the Box-Cox scaler needs two different values. Choose another scaler or another target.</source>
        <translation>所有训练目标值都是 %1，而 Box-Cox 缩放器需要两个不同的数值。请选择其他缩放器或其他目标列。</translation>
    </message>
    <message>
        <source>There is no scaler &apos;%1&apos;. Choose none, standard, minmax, maxabs, robust, log1p, yeo-johnson, box-cox, quantile-uniform or quantile-normal.</source>
        <translation>没有名为“%1”的缩放器。请选择 none、standard、minmax、maxabs、robust、log1p、yeo-johnson、box-cox、quantile-uniform 或 quantile-normal。</translation>
    </message>
    <message>
        <source>None of the training images is kept in memory, so that their pixels cannot be counted. A smaller input size lets more of them in.</source>
        <translation>没有任何训练图像保留在内存中，因此无法统计它们的像素。减小输入尺寸可以容纳更多图像。</translation>
    </message>
    <message>
        <source>rows left out or kept by choice</source>
        <translation>按选择排除或保留的行</translation>
    </message>
    <message>
        <source>--arrays needs two names (images, targets) or four (and those for validation), not %1.</source>
        <translation>--arrays 需要两个名称（图像、目标值）或四个（再加上验证用的），而不是 %1 个。</translation>
    </message>
    <message>
        <source>The model wants images fitted by &quot;%1&quot;, which this program does not know.</source>
        <translation>该模型需要以“%1”方式适配的图像，而本程序不认识这种方式。</translation>
    </message>
    <message>
        <source>image fit</source>
        <translation>图像适配</translation>
    </message>
    <message>
        <source>%1 is a folder, device or pipe and no file. Choose another name.</source>
        <translation>%1 是文件夹、设备或管道，不是文件。请换一个名称。</translation>
    </message>
    <message>
        <source>So far the network does hardly better than a constant, if at all. What holds it back has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>到目前为止，网络至多只比一个常数略好。阻碍它的原因尚未检验；“查找原因”每次检验一项更改。</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here. %2</source>
        <translation>这里没有设备“%1”。%2</translation>
    </message>
    <message>
        <source>%1 is one of the files that are trained on. Choose another name.</source>
        <translation>%1 是用于训练的文件之一。请换一个名称。</translation>
    </message>
    <message>
        <source>Line %1 of %2: the value of &quot;%3&quot; is nested more than %4 levels deep. Keep one number or text a key.</source>
        <translation>%2 第 %1 行：“%3”的值嵌套超过 %4 层。每个键请只保留一个数字或文本。</translation>
    </message>
    <message>
        <source>Look where the pixels were computed: a division by zero, such as by the range of a plain image, makes them.</source>
        <translation>请检查像素的计算过程：除以零（例如除以纯色图像的取值范围）会产生这样的像素。</translation>
    </message>
    <message>
        <source>The values of %1 do not match the checksum that was saved with them: the file is damaged. Copy or save it anew.</source>
        <translation>%1 的数值与随之保存的校验和不符：文件已损坏。请重新复制或保存。</translation>
    </message>
    <message>
        <source>It is not clear which arrays of %1 hold the images and which the targets. It has: %2; left out, for they hold objects, text or nothing: %3. Save those as plain numbers, for example with numpy.asarray(x, dtype=&quot;float32&quot;), or name the ones that are meant.</source>
        <translation>不清楚 %1 中哪些数组是图像、哪些是目标值。其中有：%2；以下数组含有对象、文本或为空，已略去：%3。请将它们保存为普通数值，例如用 numpy.asarray(x, dtype=&quot;float32&quot;)，或指明要用的数组。</translation>
    </message>
    <message>
        <source>No column of %1 holds numbers to learn: column &quot;%4&quot; has &quot;%5&quot; in line %6, which is no number. Its columns: %2. Expected one or more numeric columns beside the path (%3).</source>
        <translation>%1 中没有可供学习的数值列：“%4”列第 %6 行为“%5”，不是数字。现有的列：%2。除路径列（%3）外，还应有一个或多个数值列。</translation>
    </message>
    <message>
        <source>%1 is no UTF-8. It was read as Chinese text (GB18030, which holds GBK); choose another encoding if its words look wrong.</source>
        <translation>%1 不是 UTF-8，已按中文文本（GB18030，包含 GBK）读取；如果文字显示有误，请选择其他编码。</translation>
    </message>
    <message>
        <source>Folders such as &quot;%1&quot; can be read in two ways. The comma is taken for a decimal comma; call them without commas if it groups thousands.</source>
        <translation>“%1”这样的文件夹名有两种读法。这里将逗号视为小数点；如果它是千位分隔符，请用不含逗号的名称。</translation>
    </message>
    <message>
        <source>%1 holds a pixel that is %2. Look where its values were computed, or leave it out.</source>
        <translation>%1 含有值为 %2 的像素。请检查其数值的计算过程，或将其排除。</translation>
    </message>
    <message>
        <source>holds pixels that are not finite numbers</source>
        <translation>含有非有限数的像素</translation>
    </message>
    <message>
        <source>After epoch %1, %2 of %3 validation predictions have no value in the target&apos;s own unit, so the validation RMSE is no number.</source>
        <translation>第 %1 轮之后，%3 个验证预测值中有 %2 个在目标值自身的单位下没有数值，因此验证 RMSE 不是数字。</translation>
    </message>
    <message>
        <source>The network&apos;s output is a number, but it lies beyond what the target scaler can bring back: the curves of Box-Cox and Yeo-Johnson end at a value, and that of log(1 + x) passes the largest number. Train on with a smaller learning rate, or choose a scaler without such an end: standard, or one of the quantile scalers.</source>
        <translation>网络的输出是数字，但超出了目标值缩放器能够还原的范围：Box-Cox 和 Yeo-Johnson 的曲线止于某个值，log(1 + x) 的曲线会超过可表示的最大数。请用较小的学习率继续训练，或选择没有这种界限的缩放器：标准化或某种分位数缩放器。</translation>
    </message>
    <message>
        <source>The target never changes: the mean of the training targets is every validation target exactly.</source>
        <translation>目标值从不变化：训练目标值的平均值恰好等于每个验证目标值。</translation>
    </message>
    <message>
        <source>There is nothing to learn from the images, and whatever error the network makes is above that of a constant. Choose another target column, or look why all rows hold the same value.</source>
        <translation>从图像中学不到任何东西，网络的任何误差都大于常数的误差。请选择其他目标列，或检查为何所有行的值都相同。</translation>
    </message>
    <message>
        <source>The loss of the first batch is %1 before the network has learnt anything: the targets or the pixels are too large to compute with. Choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</source>
        <translation>第一个批次的损失为 %1，而此时网络尚未学到任何东西：目标值或像素太大，无法计算。请为目标值选择标准化缩放器，并将像素除以 255；权重仍是初始权重。</translation>
    </message>
    <message>
        <source>The gradient of the first batch is not finite although its loss is %1: the targets or the pixels are too large to compute with. Choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</source>
        <translation>第一个批次的梯度不是有限数，尽管其损失为 %1：目标值或像素太大，无法计算。请为目标值选择标准化缩放器，并将像素除以 255；权重仍是初始权重。</translation>
    </message>
    <message>
        <source>This training needs about %1 GiB of memory, and %2 GiB are free: %3 GiB for the weights and the optimizer, %4 GiB for a batch of %5 images of %6 x %7 pixels. Choose a smaller batch, a smaller input size or a smaller network.</source>
        <translation>这次训练约需 %1 GiB 内存，而可用的只有 %2 GiB：权重和优化器需 %3 GiB，一个批次（%5 张 %6 x %7 像素的图像）需 %4 GiB。请选择较小的批次、较小的输入尺寸或较小的网络。</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value, for the network&apos;s output lies beyond what the scaler &apos;%2&apos; can bring back. The image is far from those that the model was trained on, or the model has not learnt enough.</source>
        <translation>“%1”没有数值，因为网络的输出超出了缩放器“%2”能够还原的范围。该图像与模型训练所用的图像相差很远，或模型学得还不够。</translation>
    </message>
    <message>
        <source>batch of the run</source>
        <translation>运行中的批次</translation>
    </message>
    <message>
        <source>The chart could not be drawn into %1: %2.</source>
        <translation>无法将图表绘制到 %1：%2。</translation>
    </message>
    <message>
        <source>%1 has to end in .png, .svg or .pdf, so that it is clear how to write it.</source>
        <translation>%1 必须以 .png、.svg 或 .pdf 结尾，这样才清楚应如何写入。</translation>
    </message>
    <message>
        <source>A chart of %1 x %2 cannot be drawn. Choose at least 300 x 200 and at most 20,000 pixels on a side.</source>
        <translation>无法绘制 %1 x %2 的图表。请选择至少 300 x 200、每边最多 20,000 像素的大小。</translation>
    </message>
    <message>
        <source>true batch RMSE</source>
        <translation>批次真实 RMSE</translation>
    </message>
    <message>
        <source>batch %1: %2</source>
        <translation>批次 %1：%2</translation>
    </message>
    <message>
        <source>batch %1: %2 %3</source>
        <translation>批次 %1：%2 %3</translation>
    </message>
    <message>
        <source>The true RMSE of each batch and the running mean beside it</source>
        <translation>各批次的真实 RMSE 与累计平均</translation>
    </message>
    <message>
        <source>running mean (what Keras prints)</source>
        <translation>累计平均（Keras 打印的数值）</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>they part by more than 2x</source>
        <translation>两者相差 2 倍以上</translation>
    </message>
    <message>
        <source>What other tools would have drawn of this run</source>
        <translation>其他工具会如何绘制这次运行</translation>
    </message>
    <message>
        <source>Keras&apos; bar, averaged once</source>
        <translation>Keras 进度条，平均一次</translation>
    </message>
    <message>
        <source>Keras&apos; bar, averaged twice</source>
        <translation>Keras 进度条，平均两次</translation>
    </message>
    <message>
        <source>TensorBoard, smoothing %1</source>
        <translation>TensorBoard，平滑系数 %1</translation>
    </message>
    <message>
        <source>A mean every %1 steps</source>
        <translation>每 %1 步一个平均值</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s chart ends here</source>
        <translation>TensorBoard 的图表到此为止</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>seconds a batch</source>
        <translation>每批次秒数</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) of one plain colour: the first in %5.</source>
        <translation>%2 张图像中有 %1 张（%3 %）为单一颜色：第一张在 %5。</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) all black: the first in %5.</source>
        <translation>%2 张图像中有 %1 张（%3 %）全黑：第一张在 %5。</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) of one plain colour, %4 of them black: the first in %5.</source>
        <translation>%2 张图像中有 %1 张（%3 %）是单一颜色，其中 %4 张是黑色：第一张在 %5。</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) are another one with red and blue exchanged: first %4, that of %5.</source>
        <translation>%2 张图像中有 %1 张（%3 %）与另一张只差红蓝互换：首先是 %4，对应 %5。</translation>
    </message>
    <message>
        <source>%1 of %2 validation images (%3 %) are in training too, equal pixel by pixel: first %4, equal to %5.</source>
        <translation>%2 张验证图像中有 %1 张（%3 %）也在训练部分中，逐像素相同：首先是 %4，与 %5 相同。</translation>
    </message>
    <message>
        <source>%1 of %7 images with the same pixels as another one but a different target: up to %2%3 apart in &quot;%4&quot;, %5 and %6.</source>
        <translation>%7 张图像中有 %1 张与另一张像素相同但目标值不同：在“%4”中最多相差 %2%3，%5 和 %6。</translation>
    </message>
    <message>
        <source>No network can meet two targets for one image; it will learn their mean. Look which target is right and exclude the other row; where that cannot be told, exclude them all.</source>
        <translation>没有网络能让一张图像对应两个目标值；它会学到两者的均值。请查看哪个目标值正确，并排除另一行；无法判断时，请全部排除。</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) with the same pixels and target as another one: first %4, equal to %5.</source>
        <translation>%2 张图像中有 %1 张（%3 %）与另一张的像素和目标值都相同：首先是 %4，与 %5 相同。</translation>
    </message>
    <message>
        <source>%1 of %9 rows (%2 %) with exactly %3%4 in &quot;%5&quot;, first %8, while all others lie between %6 and %7%4.</source>
        <translation>%9 行中有 %1 行（%2 %）的“%5”恰好为 %3%4，首先是 %8，而其余各行都在 %6 到 %7%4 之间。</translation>
    </message>
    <message>
        <source>%1 of %9 rows (%2 %) with exactly %3%4 in &quot;%5&quot;, first %8, at least 10 times as many as with any other value from %6 to %7%4.</source>
        <translation>%9 行中有 %1 行（%2 %）的“%5”恰好为 %3%4，首先是 %8，至少是 %6 到 %7%4 中任何其他数值的 10 倍。</translation>
    </message>
    <message>
        <source>%1 of %2 validation images (%3 %) with nearly the same picture as a training image: first %4, like %5.</source>
        <translation>%2 张验证图像中有 %1 张（%3 %）与某张训练图像几乎相同：首先是 %4，与 %5 相似。</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) with nearly the same picture as another one of their part: first %4, like %5.</source>
        <translation>%2 张图像中有 %1 张（%3 %）与同一部分的另一张几乎相同：首先是 %4，与 %5 相似。</translation>
    </message>
    <message>
        <source>%1 of %8 rows far off in &quot;%2&quot;: up to %3%4 (%5), while all others lie between %6 and %7%4.</source>
        <translation>%8 行中有 %1 行的“%2”偏离很远：最远达 %3%4（%5），而其余各行都在 %6 到 %7%4 之间。</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) without a pixel above 1 of 255: the first in %4.</source>
        <translation>%2 张图像中有 %1 张（%3 %）没有高于 1（满值 255）的像素：第一张在 %4。</translation>
    </message>
    <message>
        <source>All of &quot;%1&quot; follows from &quot;%2&quot; by a straight line, %3 times it plus %4, over %5 rows.</source>
        <translation>“%1”全部可由“%2”按一条直线得出：%3 乘以它再加 %4，共 %5 行。</translation>
    </message>
    <message>
        <source>%1 rows, and in all but %2 &quot;%3&quot; equals &quot;%4&quot;: the first that differs is %5.</source>
        <translation>共 %1 行，除 %2 行外“%3”都等于“%4”：第一处不同在 %5。</translation>
    </message>
    <message>
        <source>All of &quot;%1&quot; follows from &quot;%2&quot; by a straight line, %3 times it plus %4, in all but %5 of %6 rows: the first that differs is %7.</source>
        <translation>“%1”全部可由“%2”按一条直线得出：%3 乘以它再加 %4，%6 行中只有 %5 行除外：第一处不同在 %7。</translation>
    </message>
    <message>
        <source>%1 % of &quot;%2&quot; follows from &quot;%3&quot; by a straight line in all but %4 of %5 rows: the first that differs is %6.</source>
        <translation>“%2”的 %1 % 可由“%3”按一条直线得出，%5 行中只有 %4 行除外：第一处不同在 %6。</translation>
    </message>
    <message>
        <source>One of them is enough: the second output would show the same error again. In the rows that differ one of the two is probably wrong: correct it or exclude them, then drop a column.</source>
        <translation>其中一列就够了：第二个输出只会再次显示同样的误差。在不同的行中，两列很可能有一列是错的：请改正或排除这些行，然后去掉一列。</translation>
    </message>
    <message>
        <source>%1 of %2 validation rows (%3 %) with an image that training rows name too: first %4 and %5.</source>
        <translation>%2 个验证行中有 %1 行（%3 %）的图像也出现在训练行中：首先是 %4 和 %5。</translation>
    </message>
    <message>
        <source>%1 of %7 rows with the same image as another one but a different target: up to %2%3 apart in &quot;%4&quot;, %5 and %6.</source>
        <translation>%7 行中有 %1 行与另一行图像相同但目标值不同：在“%4”中最多相差 %2%3，%5 和 %6。</translation>
    </message>
    <message>
        <source>No network can meet two targets for one image; it will learn their mean. Keep the right one, average them before training, or exclude them all.</source>
        <translation>没有网络能让一张图像对应两个目标值；它会学到两者的均值。请保留正确的那个，在训练前取平均，或全部排除。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) with the same image and target as an earlier one: first %4, equal to %5.</source>
        <translation>%2 行中有 %1 行（%3 %）与之前某行的图像和目标值都相同：首先是 %4，与 %5 相同。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the name does not match the pattern, first in %4.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：名称不符合模式，首先是 %4。</translation>
    </message>
    <message>
        <source>The pattern says where in the name the number stands. If these names hold one too, change the pattern; else go on without them.</source>
        <translation>模式说明数字在名称中的位置。如果这些名称也含有数字，请修改模式；否则就不用它们继续。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the image was not found, first in %4.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：找不到图像，首先是 %4。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the file is empty, first in %4.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：文件是空的，首先是 %4。</translation>
    </message>
    <message>
        <source>A full disk or a download that never began leaves empty files. Fetch them again, or go on without them.</source>
        <translation>磁盘已满或下载没有开始都会留下空文件。请重新获取它们，或不用它们继续。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the file is no JPEG, PNG, BMP, TIFF or WebP image, first in %4.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：文件不是 JPEG、PNG、BMP、TIFF 或 WebP 图像，首先是 %4。</translation>
    </message>
    <message>
        <source>Web servers send a text in place of a file that they lack. If it is another format, save the images as PNG; else fetch them again, or go on without them.</source>
        <translation>网页服务器在没有文件时会发来一段文本。如果是其他格式，请把图像另存为 PNG；否则请重新获取，或不用它们继续。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the image is cut off, first in %4.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：图像不完整（被截断），首先是 %4。</translation>
    </message>
    <message>
        <source>Interrupted downloads look like this. Fetch these files again, or go on without them.</source>
        <translation>中断的下载就是这样。请重新获取这些文件，或不用它们继续。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the file cannot be read as an image, first in %4.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：文件无法作为图像读取，首先是 %4。</translation>
    </message>
    <message>
        <source>They are damaged, too large, or of an unusual kind. Fetch or save these files again, or go on without them.</source>
        <translation>它们已损坏、过大或类型特殊。请重新获取或保存这些文件，或不用它们继续。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the image holds pixels that are not finite numbers, first in %4.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：图像含有不是有限数的像素，首先是 %4。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: they name no image, first in %4.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：没有写明图像，首先是 %4。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the target is empty, first in %4, column &quot;%5&quot;.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：目标值为空，首先是 %4，“%5”列。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the target is not a number, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：目标值不是数字，首先是 %4，“%5”列：“%6”。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the target is not finite, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用：目标值不是有限数，首先是 %4，“%5”列：“%6”。</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</source>
        <translation>%2 行中有 %1 行（%3 %）不可用，首先是 %4，“%5”列：“%6”。</translation>
    </message>
    <message>
        <source>line %1, &quot;%2&quot;</source>
        <translation>第 %1 行“%2”</translation>
    </message>
    <message>
        <source>Either the target leaked into the images or the inputs were passed as targets, and the network will seem better than it is; or the task is that simple, and one formula solves it. Look where this column comes from, and learn another one if it should not be in the images.</source>
        <translation>要么目标值泄漏到了图像中，或者输入被当成了目标值，网络会显得比实际更好；要么任务就是这么简单，一个公式即可解决。请查看这一列的来源；如果它不该出现在图像中，请改学另一列。</translation>
    </message>
    <message>
        <source>mixed units</source>
        <translation>混合单位</translation>
    </message>
    <message>
        <source>%1 belongs to the data and cannot be found any more: %2.</source>
        <translation>%1 属于这份数据，但已经找不到：%2。</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: %1 has %2 usable images now and had %3 then. Bring the old data back, or start a new run.</source>
        <translation>这不是运行开始时的数据：%1 现在有 %2 张可用图像，当时有 %3 张。请恢复原来的数据，或开始新的运行。</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: the table %1 has %2 bytes now and had %3 then. Bring the old table back, or start a new run.</source>
        <translation>这不是运行开始时的数据：表格 %1 现在有 %2 字节，当时有 %3 字节。请恢复原来的表格，或开始新的运行。</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: targets in %1 have other values now. Choose the same columns, bring the old table back, or start a new run.</source>
        <translation>这不是运行开始时的数据：%1 中的目标值已不同。请选择相同的列，恢复原来的表格，或开始新的运行。</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: the table %1 was changed since. Bring the old table back, or start a new run.</source>
        <translation>这不是运行开始时的数据：表格 %1 此后被修改过。请恢复原来的表格，或开始新的运行。</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: the images of %1 take %2 bytes now and took %3 then. Bring the old images back, or start a new run.</source>
        <translation>这不是运行开始时的数据：%1 的图像现在共 %2 字节，当时共 %3 字节。请恢复原来的图像，或开始新的运行。</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: images of %1 have other names, sizes or another order now. Bring the old images back, or start a new run.</source>
        <translation>这不是运行开始时的数据：%1 的图像现在的名称、大小或顺序不同。请恢复原来的图像，或开始新的运行。</translation>
    </message>
    <message>
        <source>Where the data lie cannot be read: %1.</source>
        <translation>无法读取数据所在位置的描述：%1。</translation>
    </message>
    <message>
        <source>Left out, for no folder above is called a number: %1 (the first: %2).</source>
        <translation>因上级文件夹的名称都不是数字而不可用：%1 张（第一张：%2）。</translation>
    </message>
    <message>
        <source>None of the %1 images in %2 matches the pattern &quot;%3&quot;. The first are called: %4.</source>
        <translation>%2 中的 %1 张图像都不符合模式“%3”。最前面几张的名称是：%4。</translation>
    </message>
    <message>
        <source>Left out, for the name does not match the pattern &quot;%1&quot;: %2 (the first: %3).</source>
        <translation>因名称不符合模式“%1”而不可用：%2 张（第一张：%3）。</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. %3 of them name no image, the first in %4, column &quot;%5&quot;. Choose the column that holds the images&apos; paths.</source>
        <translation>%2 的 %1 行均无法使用。其中 %3 行未指明图像，首先是 %4 的“%5”列。请选择含有图像路径的列。</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. In %3 of them the target is empty, the first in %4, column &quot;%5&quot;. Choose the column that holds the numbers.</source>
        <translation>%2 的 %1 行均无法使用。其中 %3 行的目标值为空，首先是 %4 的“%5”列。请选择含有数值的列。</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. In %3 of them the target is not a number, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Choose the column that holds the numbers, or the right decimal mark.</source>
        <translation>%2 的 %1 行均无法使用。其中 %3 行的目标值不是数字，首先是 %4 的“%5”列：“%6”。请选择含有数值的列，或正确的小数点符号。</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. In %3 of them the target is not finite, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Look where these values were computed.</source>
        <translation>%2 的 %1 行均无法使用。其中 %3 行的目标值不是有限数，首先是 %4 的“%5”列：“%6”。请检查这些数值的计算过程。</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. %3 of them name more images than one row may, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Write a narrower pattern.</source>
        <translation>%2 的 %1 行均无法使用。其中 %3 行指明的图像多于一行所允许的数量，首先是 %4 的“%5”列：“%6”。请写更窄的模式。</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. For %3 of them the image was not found, the first in %4: &quot;%6&quot;. Paths count from the table&apos;s folder; if the images lie elsewhere, name the image folder.</source>
        <translation>%2 的 %1 行均无法使用。其中 %3 行的图像未找到，首先是 %4：“%6”。路径从表格所在的文件夹算起；如果图像在别处，请指定图像文件夹。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>does not match the pattern</source>
        <translation>与模式不符</translation>
    </message>
    <message>
        <source>is an empty file</source>
        <translation>是空文件</translation>
    </message>
    <message>
        <source>is no image of a known format</source>
        <translation>不是已知格式的图像</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>不完整（被截断）</translation>
    </message>
    <message>
        <source>The bar reads more than twice the true level at %1 of %2 batches.</source>
        <translation>在 %2 个批次中，进度条有 %1 个批次的读数超过真实水平的两倍。</translation>
    </message>
    <message>
        <source>The bar reads more than twice the true level at none of %1 batches.</source>
        <translation>在全部 %1 个批次中，进度条的读数从未超过真实水平的两倍。</translation>
    </message>
    <message>
        <source>The bar shows the spike at batch %1 at %2 % of its height at the most.</source>
        <translation>对于批次 %1 处的尖峰，进度条最多只显示其高度的 %2%。</translation>
    </message>
    <message>
        <source>Undone as the others are, the last line of epoch %1 gives %2 for a batch that was %3.</source>
        <translation>若按其他各行的方式还原，第 %1 轮的最后一行会得出 %2，而该批次实为 %3。</translation>
    </message>
    <message>
        <source>TensorBoard draws a random %1 of %2 batches.</source>
        <translation>TensorBoard 从 %2 个批次中随机绘制 %1 个。</translation>
    </message>
    <message>
        <source>TensorBoard keeps every one of %1 batches.</source>
        <translation>TensorBoard 保留全部 %1 个批次。</translation>
    </message>
    <message>
        <source>The spike at batch %1 survives in %2 % of TensorBoard&apos;s samples.</source>
        <translation>批次 %1 处的尖峰只在 TensorBoard %2% 的抽样中保留下来。</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s smoothing draws the spike at batch %1 at %2 % of its height.</source>
        <translation>TensorBoard 的平滑把批次 %1 处的尖峰画成其高度的 %2%。</translation>
    </message>
    <message>
        <source>The spike at batch %1 is %2 times as high as TensorBoard&apos;s chart reaches, since outliers are ignored.</source>
        <translation>由于忽略离群值，批次 %1 处的尖峰高度是 TensorBoard 图表上限的 %2 倍。</translation>
    </message>
    <message>
        <source>A mean every %1 steps leaves %2 of %3 points.</source>
        <translation>每 %1 步取一个平均值，%3 个点中只剩 %2 个。</translation>
    </message>
    <message>
        <source>A mean every %1 steps draws the spike at batch %2 at %3 % of its height.</source>
        <translation>每 %1 步取一个平均值，会把批次 %2 处的尖峰画成其高度的 %3%。</translation>
    </message>
    <message>
        <source>A mean every %1 steps does not show the spike at batch %2 at all.</source>
        <translation>每 %1 步取一个平均值，完全显示不出批次 %2 处的尖峰。</translation>
    </message>
    <message>
        <source>Keras&apos; bar with the doubled last line</source>
        <translation>最后一行重复计入的 Keras 进度条</translation>
    </message>
    <message>
        <source>tf.keras 2.2 to 2.15, and Keras from 3.15 on</source>
        <translation>tf.keras 2.2 至 2.15，以及 Keras 3.15 起</translation>
    </message>
    <message>
        <source>Keras 3.0 to 3.10</source>
        <translation>Keras 3.0 至 3.10</translation>
    </message>
    <message>
        <source>Keras up to 2.3.1, counting steps</source>
        <translation>Keras 2.3.1 及更早版本，按步计数</translation>
    </message>
    <message>
        <source>%1 sampled points, smoothing %2, outliers ignored</source>
        <translation>抽样 %1 个点，平滑系数 %2，忽略离群值</translation>
    </message>
    <message>
        <source>as Hugging Face&apos;s Trainer and many training loops log it</source>
        <translation>Hugging Face 的 Trainer 和许多训练循环都这样记录</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>小型 CNN</translation>
    </message>
    <message>
        <source>Counting CNN</source>
        <translation>计数 CNN</translation>
    </message>
    <message>
        <source>MATLAB regression example</source>
        <translation>MATLAB 回归示例</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Data check</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>The data check found nothing to look at.</source>
        <translation>数据检查没有发现需要查看的内容。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>skew</source>
        <translation>偏度</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>Both runs have the same settings.</source>
        <translation>两次运行的设置相同。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The pages of the report could not be drawn: %1.</source>
        <translation>无法绘制报告的页面：%1。</translation>
    </message>
    <message>
        <source>%1 has to end in .html or .pdf, so that it is clear how to write the report.</source>
        <translation>%1 必须以 .html 或 .pdf 结尾，这样才清楚应如何写入报告。</translation>
    </message>
    <message>
        <source>What a training log really says</source>
        <translation>训练日志真正说明了什么</translation>
    </message>
    <message>
        <source>Report of a training run</source>
        <translation>训练运行报告</translation>
    </message>
    <message>
        <source>This run has no batches yet.</source>
        <translation>这次运行还没有任何批次。</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown: the first and the last ones.</source>
        <translation>共 %2 行，显示其中 %1 行：最前面和最后面的各行。</translation>
    </message>
    <message>
        <source>The learning rate was set to %1.</source>
        <translation>学习率设为 %1。</translation>
    </message>
    <message>
        <source>The run was paused.</source>
        <translation>运行已暂停。</translation>
    </message>
    <message>
        <source>The run went on after the pause.</source>
        <translation>运行在暂停后继续。</translation>
    </message>
    <message>
        <source>A checkpoint was written: %1</source>
        <translation>已写入检查点：%1</translation>
    </message>
    <message>
        <source>A checkpoint could not be written: %1</source>
        <translation>无法写入检查点：%1</translation>
    </message>
    <message>
        <source>The run was continued from a checkpoint after an interruption.</source>
        <translation>运行中断后已从检查点继续。</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>已检验</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Epochs begun</source>
        <translation>已开始的轮数</translation>
    </message>
    <message>
        <source>True RMSE of the last batch</source>
        <translation>最后一个批次的真实 RMSE</translation>
    </message>
    <message>
        <source>Running mean at the last batch</source>
        <translation>最后一个批次处的累计平均</translation>
    </message>
    <message>
        <source>Best validation RMSE</source>
        <translation>最佳验证 RMSE</translation>
    </message>
    <message>
        <source>Reached in epoch</source>
        <translation>达到于第几轮</translation>
    </message>
    <message>
        <source>Last validation RMSE</source>
        <translation>最后的验证 RMSE</translation>
    </message>
    <message>
        <source>Samples seen</source>
        <translation>已用样本数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>What other tools would have shown</source>
        <translation>其他工具会显示什么</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>validation RMSE (%1)</source>
        <translation>验证 RMSE (%1)</translation>
    </message>
    <message>
        <source>validation RMSE</source>
        <translation>验证 RMSE</translation>
    </message>
    <message>
        <source>running mean (%1)</source>
        <translation>累计平均 (%1)</translation>
    </message>
    <message>
        <source>running mean</source>
        <translation>累计平均</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>after batch</source>
        <translation>批次之后</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Always predicting the training targets&apos; median, %1%5, misses the validation targets by %2%5 (RMSE); their mean, %3%5, misses them by %4%5, for single values drag it away. A network has to be better than the median, whatever the scaler.</source>
        <translation>始终预测训练目标值的中位数 %1%5，与验证目标值的误差为 %2%5（RMSE）；始终预测其均值 %3%5，误差为 %4%5，因为个别值把均值拉偏了。无论用哪种缩放器，网络都必须优于中位数。</translation>
    </message>
    <message>
        <source>Always predicting the training targets&apos; mean, %1%3, misses the validation targets by %2%3 (RMSE). A network has to be better than that, whatever the scaler.</source>
        <translation>始终预测训练目标值的均值 %1%3，与验证目标值的误差为 %2%3（RMSE）。无论用哪种缩放器，网络都必须优于它。</translation>
    </message>
    <message>
        <source>There is no run %1 in the store.</source>
        <translation>存储库中没有训练运行 %1。</translation>
    </message>
    <message>
        <source>The store of this run was damaged and repaired. %1 of %2 batches (shown as not a number, or missing at the end), %3 epochs, %4 events and %5 other parts could not be read.</source>
        <translation>保存此次训练运行的存储库曾经损坏，现已修复。%2 个批次中有 %1 个（显示为非数值，或在末尾缺失）、%3 个轮次、%4 个事件和另外 %5 个部分无法读取。</translation>
    </message>
    <message>
        <source>%1 is no store of runs, or so damaged that nothing in it can be read. It was left as it is: move it to another place, or choose another folder for the runs.</source>
        <translation>%1 不是训练运行的存储库，或者已损坏到完全无法读取。文件保持原样：请将其移到别处，或为训练运行选择其他文件夹。</translation>
    </message>
    <message>
        <source>The run is being written at the moment. Stop it before you delete it.</source>
        <translation>此次训练运行正在写入。请先停止，再删除。</translation>
    </message>
    <message>
        <source>The run was deleted, but its folder %1 could not be: %2.</source>
        <translation>训练运行已删除，但其文件夹 %1 无法删除：%2。</translation>
    </message>
    <message>
        <source>Stopped before all was read.</source>
        <translation>在全部读完之前已停止。</translation>
    </message>
    <message>
        <source>%1 is larger than any run: %2 bytes, at most %3 are read.</source>
        <translation>%1 比任何训练运行都大：共 %2 字节，最多读取 %3 字节。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of TrueLoss (format %2, this program knows %3). Update TrueLoss to read it.</source>
        <translation>%1 由更新版本的 TrueLoss 写入（格式 %2，此程序支持到 %3）。请更新 TrueLoss 后再读取。</translation>
    </message>
    <message>
        <source>%1 cannot be imported: it is damaged or was not written by TrueLoss (%2). Ask for it anew.</source>
        <translation>无法导入 %1：文件已损坏，或不是由 TrueLoss 写入（%2）。请重新索取该文件。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written: %2. Choose another folder for the runs or change its rights.</source>
        <translation>无法写入文件夹 %1：%2。请为训练运行选择其他文件夹，或更改其权限。</translation>
    </message>
    <message>
        <source>The run is being written by another window or program. Stop it there before you go on with it.</source>
        <translation>此次训练运行正由另一个窗口或程序写入。请先在那里停止，再继续训练。</translation>
    </message>
    <message>
        <source>The run cannot go on after batch %1 and epoch %2: the store holds %3 batches and %4 epochs of it. Go on from an earlier checkpoint.</source>
        <translation>训练运行无法从第 %1 批次、第 %2 轮之后继续：存储库中只有它的 %3 个批次和 %4 个轮次。请从更早的检查点继续。</translation>
    </message>
    <message>
        <source>The last batches could not be stored within %1 seconds: the disk is busy. They are kept, and it goes on trying.</source>
        <translation>最后的批次未能在 %1 秒内保存：磁盘繁忙。这些批次已保留，程序会继续尝试。</translation>
    </message>
    <message>
        <source>The end of the run could not be stored, %1 batches are missing. %2</source>
        <translation>训练运行的结尾无法保存，缺少 %1 个批次。%2</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full. Free some space there.</source>
        <translation>无法写入 %1：磁盘已满。请在该处释放一些空间。</translation>
    </message>
    <message>
        <source>%1 has been locked by another program for more than %2 seconds. Close that program, or wait until it is done, and try again.</source>
        <translation>%1 被另一个程序锁定已超过 %2 秒。请关闭该程序，或等待其完成后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be written: its folder or the file itself is read-only. Choose another folder or change the rights.</source>
        <translation>无法写入 %1：其文件夹或文件本身是只读的。请选择其他文件夹或更改权限。</translation>
    </message>
    <message>
        <source>%1 could not be read or written: the system reports an error of the disk (%2). Free some space there and see whether the disk is sound.</source>
        <translation>无法读取或写入 %1：系统报告磁盘错误（%2）。请在该处释放一些空间，并检查磁盘是否完好。</translation>
    </message>
    <message>
        <source>%1 could not be used: SQLite reports &quot;%2&quot;.</source>
        <translation>无法使用 %1：SQLite 报告“%2”。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). A repair keeps what can still be read and puts the damaged file aside.</source>
        <translation>%1 已损坏（%2）。修复会保留仍可读取的内容，并将损坏的文件另行存放。</translation>
    </message>
    <message>
        <source>%1 could not be used: %2.</source>
        <translation>无法使用 %1：%2。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of TrueLoss (format %2, this program knows %3). It was left as it is. Update TrueLoss, or choose another folder for the runs.</source>
        <translation>%1 由更新版本的 TrueLoss 写入（格式 %2，此程序支持到 %3）。文件保持原样。请更新 TrueLoss，或为训练运行选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be repaired while another program uses it. Close all other windows of TrueLoss and end its runs, then open it again.</source>
        <translation>%1 已损坏，并且在另一个程序使用它时无法修复。请关闭 TrueLoss 的所有其他窗口并结束其训练运行，然后重新打开。</translation>
    </message>
    <message>
        <source>The run began with %1 epochs, so it cannot go on with %2. Choose as many or more.</source>
        <translation>该运行开始时设为 %1 轮，因此不能以 %2 轮继续。请选择相同或更多的轮数。</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; is %2 now and was %3 when the run began. Set it back to go on, or start a new run.</source>
        <translation>设置“%1”现在为 %2，运行开始时为 %3。请改回以继续，或开始新的运行。</translation>
    </message>
    <message>
        <source>Other images are for training and for validation than when the run began. Exclude the same rows, or start a new run.</source>
        <translation>用于训练和验证的图像与运行开始时不同。请排除相同的行，或开始新的运行。</translation>
    </message>
    <message>
        <source>The checkpoint says that it stands at batch %1 of epoch %2, which its run does not have. Take another checkpoint.</source>
        <translation>检查点称其位于第 %2 轮的第 %1 批次，但它的运行中没有这个位置。请使用另一个检查点。</translation>
    </message>
    <message>
        <source>%1 is no checkpoint of TrueLoss, so no training can go on from it.</source>
        <translation>%1 不是 TrueLoss 的检查点，因此无法从它继续训练。</translation>
    </message>
    <message>
        <source>The parts of the checkpoint %1 do not fit each other. Take another one.</source>
        <translation>检查点 %1 的各部分互不相符。请使用另一个。</translation>
    </message>
    <message>
        <source>There is no checkpoint in %1.</source>
        <translation>%1 中没有检查点。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made: %2.</source>
        <translation>无法创建文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>A checkpoint could not be made: %1.</source>
        <translation>无法创建检查点：%1。</translation>
    </message>
    <message>
        <source>The checkpoint was written by a later version of TrueLoss. Update to use it.</source>
        <translation>该检查点由更新版本的 TrueLoss 写入。请更新后再使用。</translation>
    </message>
    <message>
        <source>The description of the checkpoint is damaged: %1.</source>
        <translation>检查点的描述已损坏：%1。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; of the settings cannot be %2.</source>
        <translation>设置中的字段“%1”不能是 %2。</translation>
    </message>
    <message>
        <source>The settings of the training are no JSON object.</source>
        <translation>训练的设置不是 JSON 对象。</translation>
    </message>
    <message>
        <source>It is not known where the data of this run lie. Open them and start a new run with the same settings.</source>
        <translation>不知道此运行的数据位于何处。请打开数据，并用相同的设置开始新的运行。</translation>
    </message>
    <message>
        <source>What the optimizer remembers does not fit this network: tensor &quot;%1&quot;.</source>
        <translation>优化器保存的状态与该网络不符：张量“%1”。</translation>
    </message>
    <message>
        <source>The target &quot;%3&quot; is %4 in %1 of %2, and log(1 + x) takes only values above -1. Choose the Yeo-Johnson scaler, or correct or remove this row.</source>
        <translation>在 %2 的 %1 中，目标“%3”为 %4，而 log(1 + x) 只接受大于 -1 的值。请选择 Yeo-Johnson 缩放器，或改正或删除这一行。</translation>
    </message>
    <message>
        <source>The target &quot;%3&quot; is %4 in %1 of %2, and the Box-Cox scaler takes only values above 0. Choose the Yeo-Johnson scaler, or correct or remove this row.</source>
        <translation>在 %2 的 %1 中，目标“%3”为 %4，而 Box-Cox 缩放器只接受大于 0 的值。请选择 Yeo-Johnson 缩放器，或改正或删除这一行。</translation>
    </message>
    <message>
        <source>The target &quot;%3&quot; is %4 in %1 of %2, and a scaler needs finite numbers. Correct or remove this row.</source>
        <translation>在 %2 的 %1 中，目标“%3”为 %4，而缩放器需要有限的数。请改正或删除这一行。</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s random numbers are those of another version of libtorch. Continue it with the version that it was written with.</source>
        <translation>检查点的随机数状态来自另一版本的 libtorch。请用写入它时的版本继续。</translation>
    </message>
    <message>
        <source>The memory suffices for this training but not for checkpoints beside it, so none are kept. Choose a smaller batch or a smaller network to keep them.</source>
        <translation>内存足够这次训练，但不够再保存检查点，因此不保存检查点。要保存检查点，请选择较小的批次或较小的网络。</translation>
    </message>
    <message>
        <source>What was decided about the rows of these data cannot be read from %1, so all rows take part. Decide anew on the Data page.</source>
        <translation>无法从 %1 读取对这些数据各行所作的选择，因此所有行都参加训练。请在“数据”页重新选择。</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;, and no run of that id in the store. &quot;runs&quot; lists those that are there.</source>
        <translation>没有名为“%1”的文件或文件夹，存储中也没有此编号的运行。“runs”会列出现有的运行。</translation>
    </message>
    <message>
        <source>log format</source>
        <translation>日志格式</translation>
    </message>
    <message>
        <source>log counts</source>
        <translation>日志计数单位</translation>
    </message>
    <message>
        <source>%1 like %2</source>
        <translation>%1 与 %2 相似</translation>
    </message>
    <message>
        <source>The log prints no number for them, or too little to work it out. Nothing can be said about them.</source>
        <translation>日志没有为这些批次打印数字，或信息不足以推算，因此无法对它们作出任何判断。</translation>
    </message>
    <message>
        <source>The autopsy stopped unexpectedly: %1</source>
        <translation>原因分析意外停止：%1</translation>
    </message>
    <message>
        <source>the time or number of batches allowed was used up</source>
        <translation>允许的时间或批次数已用完</translation>
    </message>
    <message>
        <source>There is no batch to run again.</source>
        <translation>没有可以重新运行的批次。</translation>
    </message>
    <message>
        <source>The batch of the spike left out</source>
        <translation>去掉出现尖峰的批次</translation>
    </message>
    <message>
        <source>Begun with fresh weights instead of those it was given</source>
        <translation>用新的权重开始，而不是给定的权重</translation>
    </message>
    <message>
        <source>%1 rows left out whose targets stand far apart from the rest</source>
        <translation>去掉目标值远离其余各行的 %1 行</translation>
    </message>
    <message>
        <source>The %1 worst rows of the batch left out</source>
        <translation>去掉该批次中误差最大的 %1 行</translation>
    </message>
    <message>
        <source>%1 other rows, drawn at random, left out</source>
        <translation>去掉随机抽取的另外 %1 行</translation>
    </message>
    <message>
        <source>A higher learning rate that still cures</source>
        <translation>仍能消除尖峰的更高学习率</translation>
    </message>
    <message>
        <source>Pairs of changes</source>
        <translation>成对的改动</translation>
    </message>
    <message>
        <source>they were not asked for</source>
        <translation>未要求测试</translation>
    </message>
    <message>
        <source>An autopsy needs at least 2 batches and 1 seed, not %1 and %2.</source>
        <translation>原因分析至少需要 2 个批次和 1 个种子，而不是 %1 个和 %2 个。</translation>
    </message>
    <message>
        <source>Batch %1 lies before the state that the reruns start from, batch %2.</source>
        <translation>批次 %1 位于重新运行的起始状态（批次 %2）之前。</translation>
    </message>
    <message>
        <source>Targets brought to 0 to 1</source>
        <translation>目标值缩放到 0 到 1</translation>
    </message>
    <message>
        <source>RMSprop with bias correction</source>
        <translation>带偏差修正的 RMSprop</translation>
    </message>
    <message>
        <source>Weights begun as PyTorch does</source>
        <translation>按 PyTorch 的方式初始化权重</translation>
    </message>
    <message>
        <source>Weights begun as Keras does</source>
        <translation>按 Keras 的方式初始化权重</translation>
    </message>
    <message>
        <source>Batch normalisation behind every convolution</source>
        <translation>每个卷积之后加批归一化</translation>
    </message>
    <message>
        <source>The same first step with random signs</source>
        <translation>同样的第一步，但符号随机</translation>
    </message>
    <message>
        <source>First step on the convolutions only</source>
        <translation>第一步只更新卷积层</translation>
    </message>
    <message>
        <source>First step on the dense layers only</source>
        <translation>第一步只更新全连接层</translation>
    </message>
    <message>
        <source>Warm-up of the learning rate over %1 batches</source>
        <translation>学习率在 %1 个批次内预热</translation>
    </message>
    <message>
        <source>Learning rate left as it was before it rose</source>
        <translation>学习率保持在升高之前的值</translation>
    </message>
    <message>
        <source>Batch %1 left out</source>
        <translation>去掉批次 %1</translation>
    </message>
    <message>
        <source>The same images in another order</source>
        <translation>同样的图像，另一种顺序</translation>
    </message>
    <message>
        <source>Only the targets of these %1 rows replaced by the median</source>
        <translation>只把这 %1 行的目标值换成中位数</translation>
    </message>
    <message>
        <source>Only the images of these %1 rows replaced by the mean image</source>
        <translation>只把这 %1 行的图像换成平均图像</translation>
    </message>
    <message>
        <source>The targets of these %1 rows divided by %2</source>
        <translation>把这 %1 行的目标值除以 %2</translation>
    </message>
    <message>
        <source>%1; and besides: %2</source>
        <translation>%1；此外：%2</translation>
    </message>
    <message>
        <source>No fall stands out from chance; %1 of %2 runs diverged, the first at a rate of %3. Begin with a tenth of that, %4, or below.</source>
        <translation>没有哪处下降超出偶然波动；%2 次运行中有 %1 次发散，最早的在学习率为 %3 时。请从其十分之一 %4 或更小的值开始。</translation>
    </message>
    <message>
        <source>Within this range no rate makes the error surely fall, and none makes the runs diverge. Test a wider range, or more batches.</source>
        <translation>在此范围内，没有学习率使误差确定地下降，也没有学习率使运行发散。请测试更宽的范围或更多批次。</translation>
    </message>
    <message>
        <source>A range test needs a lowest rate above 0 and below the highest one, at least 2 batches and 1 seed; it was given %1 to %2, %3 and %4.</source>
        <translation>范围测试需要大于 0 且小于最高值的最低学习率、至少 2 个批次和 1 个种子；给定的是 %1 到 %2、%3 和 %4。</translation>
    </message>
    <message>
        <source>The range test stopped unexpectedly: %1</source>
        <translation>范围测试意外停止：%1</translation>
    </message>
    <message>
        <source>None came below always predicting the mean (%1) within %2 batches, so nothing can be said: the best gave %3. Give them more batches, or look into the set-up first.</source>
        <translation>在 %2 个批次内，没有一种低于始终预测均值的误差（%1），因此无法下结论：最好的为 %3。请给更多批次，或先检查设置。</translation>
    </message>
    <message>
        <source>Targets: %1, pixels: %2 gave the smallest error, %3 after %4 batches (always the mean: %5), and every other a larger one by more than the seeds differ.</source>
        <translation>目标值：%1，像素：%2 的误差最小，%4 个批次后为 %3（始终预测均值：%5），其他各种的误差都更大，且超出种子之间的差异。</translation>
    </message>
    <message>
        <source>A race needs at least 1 batch, 1 seed and 1 scaler.</source>
        <translation>比赛至少需要 1 个批次、1 个种子和 1 种缩放器。</translation>
    </message>
    <message>
        <source>The race stopped unexpectedly: %1</source>
        <translation>比赛意外停止：%1</translation>
    </message>
    <message>
        <source>The cause is the optimizer&apos;s first step on unscaled pixels: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; scaled pixels make it up to %4 times smaller, a gentler step up to %5 times.</source>
        <translation>原因是优化器在未缩放像素上的第一步：无论梯度大小，它使每个权重移动同样远，而且在同一神经元内方向一致（符号一致度 %1，1 为完全一致）。若仅将这一步的符号随机抽取，%3 次运行中有 %2 次尖峰消失；缩放像素可使尖峰缩小至多 %4 倍，更温和的一步可缩小至多 %5 倍。</translation>
    </message>
    <message>
        <source>The cause is the optimizer&apos;s first step: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; a gentler step makes it up to %4 times smaller.</source>
        <translation>原因是优化器的第一步：无论梯度大小，它使每个权重移动同样远，而且在同一神经元内方向一致（符号一致度 %1，1 为完全一致）。若仅将这一步的符号随机抽取，%3 次运行中有 %2 次尖峰消失；更温和的一步可使其缩小至多 %4 倍。</translation>
    </message>
    <message>
        <source>The targets of %1 belong to other rows: they stand %2 rows too late (negative: too early). A network trained without these rows misses them by %3, and by %4 once they are moved back.</source>
        <translation>%1 的目标值属于其他行：它们晚了 %2 行（负数：早了）。未用这些行训练的网络与其相差 %3，移回之后相差 %4。</translation>
    </message>
    <message>
        <source>The targets of %1 are shifted against the rest by %2. A network trained without these rows misses them by %3, and by %4 once the shift is taken away.</source>
        <translation>%1 的目标值相对其余偏移了 %2。未用这些行训练的网络与其相差 %3，去掉偏移之后相差 %4。</translation>
    </message>
    <message>
        <source>The targets of %1 are %2 times those of the rest, as if in another unit. A network trained without these rows misses them by %3, and by %4 once they are divided by it.</source>
        <translation>%1 的目标值是其余的 %2 倍，好像用了另一种单位。未用这些行训练的网络与其相差 %3，除以该倍数之后相差 %4。</translation>
    </message>
    <message>
        <source>The cause is the pixels, which reach the network unscaled, from 0 to 255: scaled, the spike is gone.</source>
        <translation>原因是像素未经缩放（0 到 255）就进入网络：缩放之后尖峰消失。</translation>
    </message>
    <message>
        <source>The learning rate is too high for this set-up: with a lower one the spike is gone, and nothing points at the data.</source>
        <translation>对于这种设置，学习率过高：降低之后尖峰消失，而且没有迹象指向数据。</translation>
    </message>
    <message>
        <source>The cause is the jump of the learning rate: left as it was before, the run goes on without the spike.</source>
        <translation>原因是学习率的跳升：若保持之前的值，运行会继续而没有尖峰。</translation>
    </message>
    <message>
        <source>The cause is the first weights: the very first batch is off before any step was made, and with other first weights it is not.</source>
        <translation>原因是初始权重：在更新任何一步之前，第一个批次就已异常；换用其他初始权重则不会。</translation>
    </message>
    <message>
        <source>The numbers grow beyond what 32-bit floating point holds: every prediction is finite, but the loss or its gradient is not.</source>
        <translation>数值超出了 32 位浮点数的范围：每个预测都是有限数，但损失或其梯度不是。</translation>
    </message>
    <message>
        <source>The cause is a mix-up of units: %1 rows stand apart from the rest, and with their targets divided by %2 they are distributed like the rest and the spike is gone.</source>
        <translation>原因是单位混淆：有 %1 行远离其余各行，将其目标值除以 %2 之后，其分布与其余相同，尖峰消失。</translation>
    </message>
    <message>
        <source>The cause is the batch as a whole: without it the spike is gone, and no few rows of it are to blame.</source>
        <translation>原因是整个批次：去掉它，尖峰消失，而且不能归咎于其中的少数几行。</translation>
    </message>
    <message>
        <source>No test tells what the cause of the spike is.</source>
        <translation>没有测试能说明尖峰的原因。</translation>
    </message>
    <message>
        <source>Scaling the targets is no cure: it helped in %1 of %2 runs, and the peak was %3 instead of %4.</source>
        <translation>缩放目标值不能消除尖峰：%2 次运行中有 %1 次有效，峰值为 %3，原为 %4。</translation>
    </message>
    <message>
        <source>Warm-up only postpones it: to batch %1, from batch %2.</source>
        <translation>预热只是推迟尖峰：从批次 %2 推迟到批次 %1。</translation>
    </message>
    <message>
        <source>After a first step on the convolutions only the next batch gives %1, on the dense layers only %2; on all layers %3.</source>
        <translation>第一步只更新卷积层时，下一个批次为 %1；只更新全连接层时为 %2；更新所有层时为 %3。</translation>
    </message>
    <message>
        <source>Whether the targets of one file or folder are off was not tested: there is only one of them, or a network trained on the others learnt too little to tell.</source>
        <translation>没有测试某个文件或文件夹的目标值是否有误：只有一个文件或文件夹，或者用其余数据训练的网络学得太少，无法判断。</translation>
    </message>
    <message>
        <source>%1 files or folders were each compared with what a network trained on the others predicts for them, with %2 seeds.</source>
        <translation>将 %1 个文件或文件夹分别与用其余数据训练的网络的预测作了比较，使用 %2 个种子。</translation>
    </message>
    <message>
        <source>With no more than two files or folders the tests cannot tell which of them is right.</source>
        <translation>只有不超过两个文件或文件夹时，测试无法判断哪一个是对的。</translation>
    </message>
    <message>
        <source>No change that was tested cures it in every run.</source>
        <translation>测试过的改动中，没有一项能在每次运行中消除尖峰。</translation>
    </message>
    <message>
        <source>The smallest change that cures it, in %1 of %2 runs (95 % sure: in at least %3 % of such runs): &quot;%4&quot; together with &quot;%5&quot;.</source>
        <translation>能消除尖峰的最小改动，在 %2 次运行中有 %1 次有效（95 % 置信：至少在 %3 % 的此类运行中）：“%4”加上“%5”。</translation>
    </message>
    <message>
        <source>The smallest change that cures it, in %1 of %2 runs (95 % sure: in at least %3 % of such runs): &quot;%4&quot;.</source>
        <translation>能消除尖峰的最小改动，在 %2 次运行中有 %1 次有效（95 % 置信：至少在 %3 % 的此类运行中）：“%4”。</translation>
    </message>
    <message>
        <source>Tested on up to %1 batches each, with up to %2 seeds: %3 single changes, %4 pairs, %5 smaller ones, %6 changes of rows, %7 probes.</source>
        <translation>每项最多测试 %1 个批次、%2 个种子：%3 项单独改动、%4 对改动、%5 项更小的改动、%6 项针对行的改动、%7 项探查。</translation>
    </message>
    <message>
        <source>Nothing was found: in %1 batches the largest error is %2, no spike, and no test points at the data.</source>
        <translation>没有发现问题：在 %1 个批次中最大误差为 %2，没有尖峰，也没有测试指向数据。</translation>
    </message>
    <message>
        <source>A batch counts as a spike above %1 (3 times the error of the first batch or of a constant answer), or above 3 times the median of the ten batches before it and %2; the same rule for every run.</source>
        <translation>误差高于 %1（第一个批次或恒定答案误差的 3 倍），或同时高于之前十个批次中位数的 3 倍和 %2 的批次算作尖峰；每次运行规则相同。</translation>
    </message>
    <message>
        <source>Unchanged, the run spikes in %1 of %2 repetitions with other weights and another order; the peak is %3, the first spike in batch %4.</source>
        <translation>不作改动时，换用其他权重和顺序的 %2 次重复中有 %1 次出现尖峰；峰值为 %3，第一个尖峰在批次 %4。</translation>
    </message>
    <message>
        <source>%1 changes could not be tested.</source>
        <translation>有 %1 项改动无法测试。</translation>
    </message>
    <message>
        <source>The learning rate was %1 and is %2.</source>
        <translation>学习率原为 %1，现为 %2。</translation>
    </message>
    <message>
        <source>Epoch %1 was over and epoch %2 began, in another order.</source>
        <translation>第 %1 轮结束，第 %2 轮以另一种顺序开始。</translation>
    </message>
    <message>
        <source>The true RMSE was %1 and is %2.</source>
        <translation>真实 RMSE 原为 %1，现为 %2。</translation>
    </message>
    <message>
        <source>The gradient norm was %1 and is %2.</source>
        <translation>梯度范数原为 %1，现为 %2。</translation>
    </message>
    <message>
        <source>Layer %1: the step was %2 of its weights&apos; norm and is %3.</source>
        <translation>层 %1：更新量与权重范数之比原为 %2，现为 %3。</translation>
    </message>
    <message>
        <source>Layer %1: the largest activation was %2 and is %3.</source>
        <translation>层 %1：最大激活值原为 %2，现为 %3。</translation>
    </message>
    <message>
        <source>Batches are counted from 1, so there is no batch %1.</source>
        <translation>批次从 1 开始计数，因此没有第 %1 批次。</translation>
    </message>
    <message>
        <source>The batch could not be inspected: %1</source>
        <translation>无法检查该批次：%1</translation>
    </message>
    <message>
        <source>Not testable: the epoch has no other batch to compare with.</source>
        <translation>无法检验：该轮次没有其他批次可供比较。</translation>
    </message>
    <message>
        <source>Not testable: no update came before this batch.</source>
        <translation>无法检验：该批次之前没有更新。</translation>
    </message>
    <message>
        <source>Not testable: ordinary batches had no finite error on the weights before it either.</source>
        <translation>无法检验：在此之前的权重上，普通批次的误差也不是有限数。</translation>
    </message>
    <message>
        <source>No: the network learns the targets in their own unit, so nothing is brought back.</source>
        <translation>否：网络直接以目标值自身的单位学习，因此无需换算回来。</translation>
    </message>
    <message>
        <source>Not testable: the network&apos;s own outputs are not finite.</source>
        <translation>无法检验：网络自身的输出不是有限数。</translation>
    </message>
    <message>
        <source>No: in the scaled unit too its RMSE is %2 times that of ordinary batches (%1 times in the target&apos;s unit).</source>
        <translation>否：在缩放后的单位下，其 RMSE 也是普通批次的 %2 倍（以目标值的单位计为 %1 倍）。</translation>
    </message>
    <message>
        <source>Yes: in the scaled unit, in which the network learns, its RMSE is only %2 times that of ordinary batches; bringing the predictions back makes %1 times of it.</source>
        <translation>是：在网络学习所用的缩放后单位下，其 RMSE 只是普通批次的 %2 倍；把预测值换算回来后变为 %1 倍。</translation>
    </message>
    <message>
        <source>No: its RMSE is %1 times that of ordinary batches in the target&apos;s unit and %2 times in the scaled one.</source>
        <translation>否：以目标值的单位计，其 RMSE 是普通批次的 %1 倍，在缩放后的单位下是 %2 倍。</translation>
    </message>
    <message>
        <source>Eighteen layers whose blocks add what came in to what they make, 11 million parameters; a sound choice for photographs.</source>
        <translation>十八层，每个块把输入加到自身的输出上，1100 万个参数；适合照片的稳妥选择。</translation>
    </message>
    <message>
        <source>ResNet-18&apos;s larger sister, 21 million parameters; for some thousand images and more.</source>
        <translation>ResNet-18 的较大版本，2100 万个参数；适合几千张以上的图像。</translation>
    </message>
    <message>
        <source>VGG-11 with BatchNorm</source>
        <translation>带批归一化的 VGG-11</translation>
    </message>
    <message>
        <source>Eight convolutions and three wide dense layers, 129 million parameters; slow and hungry for memory.</source>
        <translation>八个卷积层和三个宽的全连接层，1.29 亿个参数；速度慢，占用内存多。</translation>
    </message>
    <message>
        <source>Filters each channel alone and mixes them after, 2.2 million parameters; few operations for its depth.</source>
        <translation>先对每个通道单独滤波，再把它们混合，220 万个参数；就其深度而言运算量很小。</translation>
    </message>
    <message>
        <source>PilotNet (NVIDIA)</source>
        <translation>PilotNet（NVIDIA）</translation>
    </message>
    <message>
        <source>The network that NVIDIA taught to steer a car from images of 200 x 66 pixels; five convolutions and four dense layers, 252,219 parameters.</source>
        <translation>NVIDIA 用来根据 200 x 66 像素的图像驾驶汽车的网络；五个卷积层和四个全连接层，252,219 个参数。</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; does not fit what comes into it, so the network cannot be built.</source>
        <translation>“%1”层与其输入不符，因此无法建立该网络。</translation>
    </message>
    <message>
        <source>There is no initialisation called &quot;%1&quot;. Known: %2.</source>
        <translation>没有名为“%1”的初始化方式。已知的有：%2。</translation>
    </message>
    <message>
        <source>There is no batch normalisation called &quot;%1&quot;. Known: %2.</source>
        <translation>没有名为“%1”的批归一化方式。已知的有：%2。</translation>
    </message>
    <message>
        <source>There is no padding called &quot;%1&quot;. Known: %2.</source>
        <translation>没有名为“%1”的填充方式。已知的有：%2。</translation>
    </message>
    <message>
        <source>and %1 more, %2 in all</source>
        <translation>以及另外 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Decided: these rows were left out of the training.</source>
        <translation>已决定：这些行未用于训练。</translation>
    </message>
    <message>
        <source>Decided: known, and left as it is.</source>
        <translation>已决定：已知晓，保持原样。</translation>
    </message>
    <message>
        <source>The data were not checked before the training.</source>
        <translation>训练前没有检查数据。</translation>
    </message>
    <message>
        <source>It looked at the table alone, not at the images.</source>
        <translation>它只检查了表格，没有检查图像。</translation>
    </message>
    <message>
        <source>scaler</source>
        <translation>缩放器</translation>
    </message>
    <message>
        <source>fitted on the training rows</source>
        <translation>在训练行上拟合</translation>
    </message>
    <message>
        <source>%1 rows were trained on, %2 rows validated.</source>
        <translation>%1 行用于训练，%2 行用于验证。</translation>
    </message>
    <message>
        <source>None of this run&apos;s batches could be read.</source>
        <translation>此次运行的批次均无法读取。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺失的内容</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>What the data check found and the figures of the targets are not there: they were lost when the store was damaged, or never kept.</source>
        <translation>数据检查的结果和目标值的统计数据不存在：它们在存储库损坏时丢失，或从未保存。</translation>
    </message>
    <message>
        <source>This run is kept nowhere, and with it what the data check found and the figures of the targets.</source>
        <translation>此次运行没有保存，数据检查的结果和目标值的统计数据也随之没有保存。</translation>
    </message>
    <message>
        <source>What the data check found and the figures of the targets were not kept with this run: it was trained with an earlier version of TrueLoss.</source>
        <translation>数据检查的结果和目标值的统计数据没有与此次运行一起保存：它是用较早版本的 TrueLoss 训练的。</translation>
    </message>
    <message>
        <source>The store of this run was damaged and repaired. At least %1 of its batches could not be read (shown as not a number, or missing at the end): %2 batches, %3 epochs and %4 events are there, and how many there were at its end is not known any more. Of its other parts (name, settings, figures and the like) %5 are lost.</source>
        <translation>保存此次训练运行的存储库曾经损坏，现已修复。至少有 %1 个批次无法读取（显示为非数值，或在末尾缺失）：现有 %2 个批次、%3 个轮次和 %4 个事件，它结束时共有多少已无从得知。其他部分（名称、设置、数据等）中有 %5 个丢失。</translation>
    </message>
    <message>
        <source>The store of this run was damaged and repaired. %1 batches, %2 epochs and %3 events of it are there; how many there were is not known any more, so that its end may be missing. Of its other parts (name, settings, figures and the like) %4 are lost.</source>
        <translation>保存此次训练运行的存储库曾经损坏，现已修复。现有 %1 个批次、%2 个轮次和 %3 个事件；原来共有多少已无从得知，因此其末尾可能缺失。其他部分（名称、设置、数据等）中有 %4 个丢失。</translation>
    </message>
    <message>
        <source>The store of this run was damaged and repaired before the run went on after batch %1. Batches up to there that could not be read are shown as not a number; other parts of it may be missing.</source>
        <translation>保存此次训练运行的存储库曾经损坏，修复后此次运行从第 %1 批次之后继续。在此之前无法读取的批次显示为非数值；其他部分也可能缺失。</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; was %2 in the run that the branch leaves and cannot become %3: its weights and images are those of that run. Start a new run for it.</source>
        <translation>在分支所离开的运行中，设置“%1”为 %2，不能改为 %3：权重和图像都是那次运行的。请为此开始新的运行。</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; can change only between two epochs, since it makes another order of an epoch&apos;s images; this state stands after batch %2 of %3. Take the state at the end of an epoch.</source>
        <translation>设置“%1”只能在两个轮次之间更改，因为它会改变一个轮次中图像的顺序；此状态位于 %3 个批次中的第 %2 个之后。请选用某一轮次结束时的状态。</translation>
    </message>
    <message>
        <source>The optimizer begins without a memory: what it remembered with the former settings means something else.</source>
        <translation>优化器从空的状态开始：它在原有设置下保存的状态含义不同。</translation>
    </message>
    <message>
        <source>The learning rate is that of the new setting; what was set while the run went is given up.</source>
        <translation>学习率采用新的设置；运行过程中设定的学习率不再使用。</translation>
    </message>
    <message>
        <source>Scaling was fitted anew on the training images, and the weights stay as they are, so the first predictions are off until the network has adapted.</source>
        <translation>缩放已在训练图像上重新拟合，而权重保持不变，因此在网络适应之前，最初的预测值会有偏差。</translation>
    </message>
    <message>
        <source>This state stands in epoch %1, so %2 epochs are too few. Choose as many or more.</source>
        <translation>此状态位于第 %1 轮，因此 %2 个轮次太少。请选择不少于此的轮次数。</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; has no checkpoint to go on from, and it cannot begin anew with other data: %2 is not what it was trained on, or was changed since. The run was left as it is. Open the same data, or start a new run.</source>
        <translation>运行“%1”没有可供继续的检查点，也不能用其他数据重新开始：%2 不是它训练时所用的数据，或此后已被更改。该运行保持原样。请打开相同的数据，或开始新的运行。</translation>
    </message>
    <message>
        <source>The run has %1 batches, so nothing can be said of its state after %2.</source>
        <translation>该运行有 %1 个批次，因此无法得知其 %2 个批次之后的状态。</translation>
    </message>
    <message>
        <source>The state from which &quot;%1&quot; branched off is no longer in its folder, so it cannot be run again.</source>
        <translation>“%1”分出时的状态已不在其文件夹中，因此无法重新运行。</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; cannot be gone on with: its store was damaged, and what is left of it reaches up to none of its checkpoints. Start a new run; the batches that could be read stay in the list.</source>
        <translation>无法继续运行“%1”：其存储库曾经损坏，剩余部分达不到它的任何检查点。请开始新的运行；能够读取的批次仍保留在列表中。</translation>
    </message>
    <message>
        <source>Batch %1 of &quot;%2&quot; is one of the run that it branched off after batch %3, which is no longer in the store, so it cannot be run again.</source>
        <translation>“%2”的第 %1 批次属于它在第 %3 批次之后分出的那次运行，而那次运行已不在存储库中，因此无法重新运行。</translation>
    </message>
    <message>
        <source>%1 is not what the run &quot;%2&quot; was trained on, or was changed since, so it cannot be run again.</source>
        <translation>%1 不是运行“%2”训练所用的数据，或之后已被更改，因此无法重新运行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read from a log, which does not say enough to run the training again.</source>
        <translation>“%1”是从日志读入的，日志中的信息不足以重新运行训练。</translation>
    </message>
    <message>
        <source>There are no numerics called &quot;%1&quot;. Known: %2.</source>
        <translation>没有名为“%1”的数值公式。已知的有：%2。</translation>
    </message>
    <message>
        <source>warm-up steps</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>batch normalisation (share of a batch, epsilon)</source>
        <translation>批归一化（一个批次所占的比重、epsilon）</translation>
    </message>
    <message>
        <source>convolution padding</source>
        <translation>卷积填充</translation>
    </message>
    <message>
        <source>gradient at an error of 0</source>
        <translation>误差为 0 处的梯度</translation>
    </message>
    <message>
        <source>numerics</source>
        <translation>数值公式</translation>
    </message>
    <message>
        <source>bias correction</source>
        <translation>偏差校正</translation>
    </message>
    <message>
        <source>The gradient of batch %1 in epoch %2 is not finite although its loss is %3, so the training was stopped before the step. Where a prediction meets its target exactly the loss&apos;s root has no gradient, and it is not guarded, as in Keras. Guard the root, or choose another loss.</source>
        <translation>第 %2 轮第 %1 批次的损失为 %3，但其梯度不是有限数，因此训练在这一步之前已停止。预测值恰好等于目标值时，损失的根号没有梯度，而它像在 Keras 中一样没有加保护。请保护根号，或选择另一种损失。</translation>
    </message>
    <message>
        <source>Nothing was tested yet.</source>
        <translation>尚未测试。</translation>
    </message>
    <message>
        <source>A log does not say enough to run its batches again. Train on the images, then every batch can be taken apart.</source>
        <translation>日志中的信息不足以重新运行其批次。请用图像进行训练，之后每个批次都可以检查。</translation>
    </message>
    <message>
        <source>The state from which this run branched off is not kept any more, so it cannot be run again.</source>
        <translation>该运行分出时的状态已不再保留，因此无法重新运行。</translation>
    </message>
    <message>
        <source>The images of this run are not open any more. Open them, then try again.</source>
        <translation>该运行的图像已不再打开。请打开它们，然后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 batches, so nothing can branch off after batch %3.</source>
        <translation>“%1”有 %2 个批次，因此无法在第 %3 批次之后分出分支。</translation>
    </message>
    <message>
        <source>The run was trained on more images (row %1) than its data have now (%2), so it cannot be repeated.</source>
        <translation>该运行训练时的图像（第 %1 行）多于其数据现有的图像（%2 个），因此无法重复。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 batches, so there is no batch %3 to inspect.</source>
        <translation>“%1”有 %2 个批次，因此没有第 %3 批次可供检查。</translation>
    </message>
    <message>
        <source>No run in the store was interrupted or stopped: there is none to go on with.</source>
        <translation>存储库中没有中断或停止的运行：没有可以继续的运行。</translation>
    </message>
    <message>
        <source>It was stopped because a training began. What was tested until then is below.</source>
        <translation>因训练开始而停止。此前测试的结果见下。</translation>
    </message>
    <message>
        <source>Numbers of 32 bits instead of 16</source>
        <translation>用 32 位数代替 16 位数</translation>
    </message>
    <message>
        <source>Learning rate %1 instead of %2</source>
        <translation>用学习率 %1 代替 %2</translation>
    </message>
    <message>
        <source>The error falls from a rate of %1 to one of %2, the middle of which is %3; %4 of %5 runs diverged, the first at %6, a tenth of which is %7. Begin with the smaller of the two, %8.</source>
        <translation>误差从学习率 %1 到 %2 之间下降，其中点为 %3；%5 次运行中有 %4 次发散，最早在 %6，其十分之一为 %7。请从两者中较小的 %8 开始。</translation>
    </message>
    <message>
        <source>The error falls from a rate of %1 to one of %2; no run diverged within the range. Begin with the middle, %3; rates above it may do as well.</source>
        <translation>误差从学习率 %1 到 %2 之间下降；在此范围内没有运行发散。请从中点 %3 开始；更高的学习率也可能可行。</translation>
    </message>
    <message>
        <source>The cause is the target of one row: with only this target replaced the spike is gone, with only its image replaced it is not.</source>
        <translation>原因是一行的目标值：只替换该目标值，尖峰消失；只替换其图像，则不会。</translation>
    </message>
    <message>
        <source>The cause is the image of one row: with only this image replaced the spike is gone, with only its target replaced it is not.</source>
        <translation>原因是一行的图像：只替换该图像，尖峰消失；只替换其目标值，则不会。</translation>
    </message>
    <message>
        <source>The cause is one row, image and target together: without it the spike is gone.</source>
        <translation>原因是一行数据，图像和目标值一起：去掉它，尖峰就消失。</translation>
    </message>
    <message>
        <source>The cause is the targets of %1 rows: with only these targets replaced the spike is gone, with only their images replaced it is not.</source>
        <translation>原因是 %1 行的目标值：只替换这些目标值，尖峰消失；只替换其图像，则不会。</translation>
    </message>
    <message>
        <source>The cause is the images of %1 rows: with only these images replaced the spike is gone, with only their targets replaced it is not.</source>
        <translation>原因是 %1 行的图像：只替换这些图像，尖峰消失；只替换其目标值，则不会。</translation>
    </message>
    <message>
        <source>The cause is %1 rows, image and target together: without them the spike is gone.</source>
        <translation>原因是 %1 行数据，图像和目标值一起：去掉它们，尖峰就消失。</translation>
    </message>
    <message>
        <source>The number of images was %1 in the batch before and is %2 in this one.</source>
        <translation>前一批次的图像数为 %1，该批次为 %2。</translation>
    </message>
    <message>
        <source>on the first weights</source>
        <translation>在初始权重上</translation>
    </message>
    <message>
        <source>on the weights after the first batch</source>
        <translation>在第 1 个批次之后的权重上</translation>
    </message>
    <message>
        <source>on the weights after %1 batches</source>
        <translation>在 %1 个批次之后的权重上</translation>
    </message>
    <message>
        <source>one update earlier</source>
        <translation>一次更新之前</translation>
    </message>
    <message>
        <source>%1 updates earlier</source>
        <translation>%1 次更新之前</translation>
    </message>
    <message>
        <source>Not testable: %1 this batch and ordinary ones have no finite error.</source>
        <translation>无法检验：%1，该批次和普通批次的误差都不是有限数。</translation>
    </message>
    <message>
        <source>Yes: %1 this batch has a true RMSE of %2, where ordinary ones (tried: %6) have %3 (%4 to %5). Look at its images with the largest errors.</source>
        <translation>是：%1，该批次的真实 RMSE 为 %2，而普通批次（试了 %6 个）为 %3（%4 到 %5）。请查看其中误差最大的图像。</translation>
    </message>
    <message>
        <source>No: %1 this batch has a true RMSE of %2, and ordinary ones (tried: %6) have %3 (%4 to %5).</source>
        <translation>否：%1，该批次的真实 RMSE 为 %2，普通批次（试了 %6 个）为 %3（%4 到 %5）。</translation>
    </message>
    <message>
        <source>Yes: ordinary batches (tried: %5) have a true RMSE of %2 (%3 to %4) on the weights that this batch met, and had %1 on those %6.</source>
        <translation>是：在该批次所遇到的权重上，普通批次（试了 %5 个）的真实 RMSE 为 %2（%3 到 %4），而在%6的权重上为 %1。</translation>
    </message>
    <message>
        <source>No: ordinary batches (tried: %5) have a true RMSE of %2 (%3 to %4) on the weights that this batch met, and had %1 on those %6.</source>
        <translation>否：在该批次所遇到的权重上，普通批次（试了 %5 个）的真实 RMSE 为 %2（%3 到 %4），在%6的权重上为 %1。</translation>
    </message>
    <message>
        <source>Yes: the scaler cannot bring all predictions back (beyond it: %3), while in the scaled unit its RMSE is only %2 times that of ordinary batches.</source>
        <translation>是：缩放器无法把所有预测值换算回来（超出范围的有 %3 个），而在缩放后的单位下，其 RMSE 只是普通批次的 %2 倍。</translation>
    </message>
    <message>
        <source>There is no precision called &quot;%1&quot;. Known: %2.</source>
        <translation>没有名为“%1”的精度。已知的有：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value: in the network numbers grew beyond 65,504, where those of 16 bits end (the model computes in mixed precision), or its output lies beyond what the scaler &apos;%2&apos; can bring back. The image is far from those that the model was trained on, or the model has not learnt enough.</source>
        <translation>“%1”没有数值：网络中的数值超过了 16 位数的上限 65,504（该模型以混合精度计算），或其输出超出了缩放器“%2”能够还原的范围。该图像与模型训练所用的图像相差很远，或模型学得还不够。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Min-max</source>
        <translation>最小-最大</translation>
    </message>
    <message>
        <source>Max-abs</source>
        <translation>最大绝对值</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>稳健</translation>
    </message>
    <message>
        <source>log(1 + x)</source>
        <translation>log(1 + x)</translation>
    </message>
    <message>
        <source>Yeo-Johnson</source>
        <translation>Yeo-Johnson</translation>
    </message>
    <message>
        <source>Box-Cox</source>
        <translation>Box-Cox</translation>
    </message>
    <message>
        <source>Quantile, uniform</source>
        <translation>分位数（均匀）</translation>
    </message>
    <message>
        <source>Quantile, normal</source>
        <translation>分位数（正态）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Divided by 255</source>
        <translation>除以 255</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>像素标准化</translation>
    </message>
    <message>
        <source>By ImageNet&apos;s figures</source>
        <translation>按 ImageNet 的统计值</translation>
    </message>
    <message>
        <source>Raw 0..255</source>
        <translation>原始 0..255</translation>
    </message>
    <message>
        <source>libtorch %1 found CUDA GPUs: %2.</source>
        <translation>libtorch %1 找到的 CUDA GPU 数：%2。</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>one seed</source>
        <translation>1 个种子</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 个种子</translation>
    </message>
    <message>
        <source>one other</source>
        <translation>1 种</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 种</translation>
    </message>
    <message>
        <source>Keep the scaling that is set (targets: %1, pixels: %2): with %3 after %4 batches it cannot be told from the best (%5) over %6.</source>
        <translation>请保留已设置的缩放（目标值：%1，像素：%2）：%4 个批次后为 %3，在 %6 上与最好的（%5）无法区分。</translation>
    </message>
    <message>
        <source>Targets: %1, pixels: %2 gave the smallest error, %3 after %4 batches (always the mean: %5), but %6 cannot be told from it over %7.</source>
        <translation>目标值：%1，像素：%2 的误差最小，%4 个批次后为 %3（始终预测均值：%5），但在 %7 上另有 %6 与其无法区分。</translation>
    </message>
    <message>
        <source>The cause is the optimizer&apos;s first step on unscaled pixels: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; with scaled pixels and with a gentler step the numbers stay finite.</source>
        <translation>原因是优化器在未缩放像素上的第一步：无论梯度大小，它使每个权重移动同样远，而且在同一神经元内方向一致（符号一致度 %1，1 为完全一致）。若仅将这一步的符号随机抽取，%3 次运行中有 %2 次尖峰消失；缩放像素或采用更温和的一步时，数值保持有限。</translation>
    </message>
    <message>
        <source>The cause is the optimizer&apos;s first step: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; with a gentler step the numbers stay finite.</source>
        <translation>原因是优化器的第一步：无论梯度大小，它使每个权重移动同样远，而且在同一神经元内方向一致（符号一致度 %1，1 为完全一致）。若仅将这一步的符号随机抽取，%3 次运行中有 %2 次尖峰消失；采用更温和的一步时，数值保持有限。</translation>
    </message>
    <message>
        <source>Mixed precision alone is not the cause: in 32 bits the spike is gone in %1 of %2 runs only, and the peak is %3.</source>
        <translation>混合精度本身不是原因：用 32 位时，尖峰仅在 %2 次运行中的 %1 次消失，峰值为 %3。</translation>
    </message>
    <message>
        <source>How many times smaller something makes the peak is counted from that run, since in 16 bits the peak is infinite.</source>
        <translation>峰值缩小的倍数以该次运行为基准，因为用 16 位时峰值为无穷大。</translation>
    </message>
    <message>
        <source>Numbers grow too large in the first batch, before the network has learnt anything: its loss is %1, and its predictions or gradients are not all finite. Mixed precision computes with numbers of 16 bits, which end at 65,504. Train in 32 bits (precision float32), or choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</source>
        <translation>在网络尚未学到任何东西之前，第一个批次中的数值就已过大：其损失为 %1，其预测值或梯度并非全是有限数。混合精度用 16 位数计算，其上限为 65,504。请用 32 位训练（精度 float32），或为目标值选择标准化缩放器，并将像素除以 255；权重仍是初始权重。</translation>
    </message>
    <message>
        <source>Numbers grow too large in batch %1 of epoch %2: its loss is %3, and its predictions or gradients are not all finite. Mixed precision computes with numbers of 16 bits, which end at 65,504. The training was stopped before the step; the weights of the batch before are kept. Train in 32 bits (precision float32), scale pixels and targets, or try a smaller learning rate.</source>
        <translation>第 %2 轮第 %1 个批次中的数值过大：其损失为 %3，其预测值或梯度并非全是有限数。混合精度用 16 位数计算，其上限为 65,504。训练已在这一步更新之前停止；保留的是上一个批次的权重。请用 32 位训练（精度 float32），缩放像素和目标值，或尝试更小的学习率。</translation>
    </message>
    <message>
        <source>The cause is mixed precision (fp16): on the way through the network or back numbers grow beyond 65,504, the largest of 16-bit floating point, and become infinite. Computed in 32 bits the same batches are sound in %1 of %2 runs.</source>
        <translation>原因是混合精度（fp16）：数值在网络的前向或反向计算中超过了 16 位浮点数的最大值 65,504，变为无穷大。用 32 位计算时，同样的批次在 %2 次运行中有 %1 次正常。</translation>
    </message>
    <message>
        <source>With metrics=[&apos;accuracy&apos;] it prints %1 after epoch %2: hits on the validation images, counted as a classifier&apos;s are; they say nothing about a regression.</source>
        <translation>使用 metrics=[&apos;accuracy&apos;] 时，第 %2 轮之后打印 %1：像分类器那样在验证图像上统计的命中率，对回归毫无意义。</translation>
    </message>
    <message>
        <source>true value of each batch</source>
        <translation>各批次的真实值</translation>
    </message>
    <message>
        <source>as in the log</source>
        <translation>日志所示</translation>
    </message>
    <message>
        <source>bounds of the true values</source>
        <translation>真实值的误差范围</translation>
    </message>
    <message>
        <source>%1 is the mean since the start of each epoch, as Keras writes it from tf.keras 2.2 on.</source>
        <translation>%1 是每个轮次开始以来的平均值，tf.keras 2.2 及以后的 Keras 这样写入。</translation>
    </message>
    <message>
        <source>%1 is each batch&apos;s own value, as tf.keras 2.0 and 2.1 write it.</source>
        <translation>%1 是每个批次自身的值，tf.keras 2.0 和 2.1 这样写入。</translation>
    </message>
    <message>
        <source>Epochs whose mean is their last value, to the last digit: %1 of %2.</source>
        <translation>均值与最后一个值完全相同（直到最后一位）的轮次：%2 个中有 %1 个。</translation>
    </message>
    <message>
        <source>Epochs whose mean is the mean of their values: %1 of %2.</source>
        <translation>均值等于其各值之平均的轮次：%2 个中有 %1 个。</translation>
    </message>
    <message>
        <source>At step %1 it falls faster than a mean of values that are not negative can.</source>
        <translation>在第 %1 步，它下降得比非负值的平均所能达到的更快。</translation>
    </message>
    <message>
        <source>It falls faster than a mean can once in %1 steps and nowhere else: there it starts anew.</source>
        <translation>它每 %1 步有一次下降得比平均值所能达到的更快，其他地方没有：它在那里重新开始。</translation>
    </message>
    <message>
        <source>The values fit a mean, and most versions of Keras write one.</source>
        <translation>这些值符合平均值，而且大多数版本的 Keras 写入的是平均值。</translation>
    </message>
    <message>
        <source>The values may be the batches&apos; own: tf.keras 2.0 and 2.1 write those.</source>
        <translation>这些值也可能是各批次自身的值：tf.keras 2.0 和 2.1 写入的就是这种。</translation>
    </message>
    <message>
        <source>fastai&apos;s train_loss is a smoothed value: a mean of all batches so far in which one batch weighs 0.98 times as much as the next. It speaks of the last batches of its epoch, most of it of the last 50.</source>
        <translation>fastai 的 train_loss 是平滑后的值：它是迄今所有批次的均值，其中每个批次的权重是下一个批次的 0.98 倍。它反映的是该轮次最后的批次，主要是最后 50 个。</translation>
    </message>
    <message>
        <source>A log in one JSON document may have %1 MiB at most. Save it as one object a line, or leave out what is no number.</source>
        <translation>单个 JSON 文档形式的日志最大为 %1 MiB。请改为每行一个对象保存，或去掉非数值内容。</translation>
    </message>
    <message>
        <source>The JSON document is broken or not whole; what stands before the fault was read. Save it again once the training has ended.</source>
        <translation>该 JSON 文档已损坏或不完整；错误之前的内容已读取。请在训练结束后重新保存。</translation>
    </message>
    <message>
        <source>The folder %1 could not be read. Check that you may open it.</source>
        <translation>无法读取文件夹 %1。请检查您是否有权打开它。</translation>
    </message>
    <message>
        <source>%1 could not be read. Check that you may open it.</source>
        <translation>无法读取 %1。请检查您是否有权打开它。</translation>
    </message>
    <message>
        <source>Times that the log was cut or replaced, and read anew: %1.</source>
        <translation>日志被截断或替换、因而重新读取的次数：%1。</translation>
    </message>
    <message>
        <source>There are more than %1 event files; %2 were left out. Choose a folder further down.</source>
        <translation>事件文件超过 %1 个；略去了 %2 个。请选择更下层的文件夹。</translation>
    </message>
    <message>
        <source>There is no event file in %1: none whose name begins with &quot;events.out.tfevents.&quot;. Choose the folder that TensorBoard shows.</source>
        <translation>%1 中没有事件文件：没有名称以“events.out.tfevents.”开头的文件。请选择 TensorBoard 所显示的文件夹。</translation>
    </message>
    <message>
        <source>The event files in %1 hold no scalars. Choose the folder of another run.</source>
        <translation>%1 中的事件文件不含标量。请选择另一次运行的文件夹。</translation>
    </message>
    <message>
        <source>%1 is one mean for each epoch; the log shows nothing of its batches.</source>
        <translation>%1 是每个轮次一个平均值；日志没有显示其各批次的任何内容。</translation>
    </message>
    <message>
        <source>There is one value of it for each epoch, and no tag with values of batches.</source>
        <translation>每个轮次只有一个值，也没有含批次值的标签。</translation>
    </message>
    <message>
        <source>The steps reach %1, too far for batches; the values are numbered in their order.</source>
        <translation>步数达到 %1，对批次来说太大；各值按其顺序编号。</translation>
    </message>
    <message>
        <source>The log does not tell at which steps the epochs behind epoch %1 begin, so their running mean cannot be undone. Let Keras write every batch (update_freq=&quot;batch&quot;) and the validation.</source>
        <translation>日志没有说明第 %1 轮之后的轮次从哪一步开始，因此无法还原其累计平均。请让 Keras 写入每个批次（update_freq=&quot;batch&quot;）以及验证。</translation>
    </message>
    <message>
        <source>%1 is each batch&apos;s own value.</source>
        <translation>%1 是每个批次自身的值。</translation>
    </message>
    <message>
        <source>TrueLoss exports the tag %1.</source>
        <translation>标签 %1 由 TrueLoss 导出。</translation>
    </message>
    <message>
        <source>PyTorch Lightning adds &quot;_step&quot; to the name of what it logs at a step.</source>
        <translation>PyTorch Lightning 会在按步记录的名称后加上“_step”。</translation>
    </message>
    <message>
        <source>%1 is the mean of the batches since the value before.</source>
        <translation>%1 是自上一个值以来各批次的平均值。</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s Trainer writes the tags %1 and train/epoch, and logs means.</source>
        <translation>Hugging Face 的 Trainer 写入标签 %1 和 train/epoch，并且记录的是平均值。</translation>
    </message>
    <message>
        <source>%1 is taken for each batch&apos;s own value.</source>
        <translation>%1 被当作每个批次自身的值。</translation>
    </message>
    <message>
        <source>The tag is none of those that a known tool averages.</source>
        <translation>该标签不属于已知工具会取平均的标签。</translation>
    </message>
    <message>
        <source>The program that wrote it may have averaged: the file does not tell.</source>
        <translation>写入它的程序可能取过平均：文件没有说明。</translation>
    </message>
    <message>
        <source>Values passed over because their step lies outside of 1 to %2: %1.</source>
        <translation>因步数不在 1 到 %2 之间而略过的值：%1。</translation>
    </message>
    <message>
        <source>Times that the run was continued from an earlier step: %1. What had been written of the steps that were done again is left out.</source>
        <translation>从较早的步继续运行的次数：%1。重做的那些步先前写入的内容已略去。</translation>
    </message>
    <message>
        <source>There are more than %1 values of &quot;%2&quot;; only the first are read. Write event files of fewer epochs.</source>
        <translation>“%2”的值超过 %1 个；只读取前面的。请写入轮次更少的事件文件。</translation>
    </message>
    <message>
        <source>Damaged records that were skipped, as their data do not fit their checksum: %1.</source>
        <translation>因数据与校验和不符而跳过的损坏记录：%1。</translation>
    </message>
    <message>
        <source>Records that are no events: %1.</source>
        <translation>不是事件的记录：%1。</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot;; &quot;%2&quot; is shown in its place.</source>
        <translation>没有标签“%1”；改为显示“%2”。</translation>
    </message>
    <message>
        <source>The log does not tell the steps of its lines. Each line stands as one batch; its value is the mean of all batches since the line before.</source>
        <translation>日志没有给出各行的步数。每行算作一个批次；其值是自上一行以来所有批次的均值。</translation>
    </message>
    <message>
        <source>The log gives %1 as the mean of the whole run; the lines that were read have the mean %2.</source>
        <translation>日志给出的整个运行的均值为 %1；读取到的各行的均值为 %2。</translation>
    </message>
    <message>
        <source>Lines that begin as a JSON object and are none were passed over: %1.</source>
        <translation>以 JSON 对象开头但不是 JSON 对象而被跳过的行数：%1。</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>写出者</translation>
    </message>
    <message>
        <source>No column is called &quot;loss&quot;: the first one, &quot;%1&quot;, was taken for it.</source>
        <translation>没有名为 &quot;loss&quot; 的列：已把第一列 &quot;%1&quot; 当作损失。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was taken for Keras&apos; RootMeanSquaredError, which averages squares: it was squared, undone, and its root taken.</source>
        <translation>&quot;%1&quot; 被视为 Keras 的 RootMeanSquaredError，它对平方求平均：先平方，再还原，最后开方。</translation>
    </message>
    <message>
        <source>Stretches of batches that cannot be told from the log: %1. What it prints at an epoch&apos;s end also depends on the size of the last batch, and behind a value that is no number nothing can be undone.</source>
        <translation>日志中无法得知的批次区段：%1。每轮末尾打印的值还取决于最后一个批次的大小；出现非数值之后，什么也无法还原。</translation>
    </message>
    <message>
        <source>Epochs of which the log shows only the end, so the mean of their batches at best: %1.</source>
        <translation>日志只显示其末尾、因此至多只知其批次平均值的轮数：%1。</translation>
    </message>
    <message>
        <source>The &quot;%1&quot; is a mean absolute error, if the network has one output and the function is the usual one.</source>
        <translation>若网络只有一个输出且函数是通常的写法，&quot;%1&quot; 其实是平均绝对误差。</translation>
    </message>
    <message>
        <source>It equals &quot;%1&quot; on all %2 lines, so it is a function that was used as the loss too, and is averaged as one.</source>
        <translation>它在全部 %2 行上都等于 &quot;%1&quot;，所以它也是被用作损失的函数，并像损失一样求平均。</translation>
    </message>
    <message>
        <source>Keras has no loss of that name. Written as usual, sqrt(mean(square(error), axis=-1)), it takes the root of each image by itself: with one output that is |error|.</source>
        <translation>Keras 没有这个名字的损失。按通常写法 sqrt(mean(square(error), axis=-1))，它对每张图像单独开方：只有一个输出时就是 |误差|。</translation>
    </message>
    <message>
        <source>Written without axis=-1 it is the root mean squared error of each batch, and their mean over the epoch.</source>
        <translation>若写时不带 axis=-1，则是每个批次的均方根误差，再在一轮内求平均。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; says nothing about how good the network is.</source>
        <translation>&quot;%1&quot; 列完全不能说明网络的好坏。</translation>
    </message>
    <message>
        <source>This is a regression (&quot;%1&quot;). For one output Keras counts how often the prediction, rounded to 0 or 1, equals the target.</source>
        <translation>这是回归（&quot;%1&quot;）。对单个输出，Keras 统计的是预测值取整为 0 或 1 后等于目标的次数。</translation>
    </message>
    <message>
        <source>Without batches %1 the mean of epoch %2 is %3 instead of %4.</source>
        <translation>去掉批次 %1 后，第 %2 轮的平均值是 %3，而不是 %4。</translation>
    </message>
    <message>
        <source>Undone, these batches are more than 10 times the epoch&apos;s median of %1. The printed mean carries them to the epoch&apos;s end.</source>
        <translation>还原后，这些批次超过该轮中位数 %1 的 10 倍。打印的平均值把它们一直带到该轮末尾。</translation>
    </message>
    <message>
        <source>%1 of %2 steps were not drawn: of these only means over several batches are known.</source>
        <translation>%2 步中有 %1 步没有画出：这些步只知道几个批次的平均值。</translation>
    </message>
    <message>
        <source>The count jumps. Keras draws its bar at most every 0.05 s.</source>
        <translation>计数有跳跃。Keras 最多每 0.05 秒重画一次进度条。</translation>
    </message>
    <message>
        <source>Epochs are missing, the first of them %1.</source>
        <translation>有缺失的轮，其中第一个是第 %1 轮。</translation>
    </message>
    <message>
        <source>The headers (&quot;Epoch 3/128&quot;) do not count on.</source>
        <translation>标题行（&quot;Epoch 3/128&quot;）没有连续计数。</translation>
    </message>
    <message>
        <source>The log holds %1 runs, or one that was begun anew.</source>
        <translation>日志含有 %1 次训练，或一次重新开始的训练。</translation>
    </message>
    <message>
        <source>The epochs&apos; numbers go back.</source>
        <translation>轮的编号倒退了。</translation>
    </message>
    <message>
        <source>%1 wrote this, with fit_generator.</source>
        <translation>由 %1 写出，使用 fit_generator。</translation>
    </message>
    <message>
        <source>%1 wrote this.</source>
        <translation>由 %1 写出。</translation>
    </message>
    <message>
        <source>%1 would have printed the same.</source>
        <translation>%1 也会打印出同样的内容。</translation>
    </message>
    <message>
        <source>The bars are drawn with heavy lines, as Keras 3 does.</source>
        <translation>进度条用粗线画成，与 Keras 3 相同。</translation>
    </message>
    <message>
        <source>Times of more than a minute are in whole seconds (&quot;ETA: 847s&quot;): up to 2.0.8.</source>
        <translation>超过一分钟的时间以整秒显示（&quot;ETA: 847s&quot;）：2.0.8 及以前。</translation>
    </message>
    <message>
        <source>Times of more than a minute are in minutes (&quot;ETA: 14:07&quot;): from 2.0.9 on.</source>
        <translation>超过一分钟的时间以分钟显示（&quot;ETA: 14:07&quot;）：2.0.9 起。</translation>
    </message>
    <message>
        <source>No &quot;/step&quot; stands behind the time at an epoch&apos;s end: up to 2.0.8.</source>
        <translation>每轮末尾的时间后面没有 &quot;/step&quot;：2.0.8 及以前。</translation>
    </message>
    <message>
        <source>&quot;/step&quot; stands behind the time at an epoch&apos;s end: from 2.0.9 on.</source>
        <translation>每轮末尾的时间后面有 &quot;/step&quot;：2.0.9 起。</translation>
    </message>
    <message>
        <source>&quot;/sample&quot; stands behind the time: tf.keras 2.0 or 2.1.</source>
        <translation>时间后面有 &quot;/sample&quot;：tf.keras 2.0 或 2.1。</translation>
    </message>
    <message>
        <source>The bar ends one step beyond its target, as up to 2.3.1 where steps_per_epoch is not a whole number.</source>
        <translation>进度条比目标多走一步，2.3.1 及以前在 steps_per_epoch 不是整数时就是这样。</translation>
    </message>
    <message>
        <source>The last step is drawn twice: from tf.keras 2.2 on.</source>
        <translation>最后一步画了两次：tf.keras 2.2 起。</translation>
    </message>
    <message>
        <source>The value at an epoch&apos;s end is that of its last step: the bar averages once, from 3.15 on.</source>
        <translation>每轮末尾的值就是最后一步的值：进度条只平均一次，3.15 起。</translation>
    </message>
    <message>
        <source>The value at an epoch&apos;s end is the exact mean, that of its last step the mean of means: 3.11 to 3.14.</source>
        <translation>每轮末尾的值是精确的平均值，最后一步的值是平均值的平均：3.11 至 3.14。</translation>
    </message>
    <message>
        <source>The value at an epoch&apos;s end counts the epoch&apos;s mean as one step more: up to 3.10.</source>
        <translation>每轮末尾的值把该轮平均值当作多出的一步：3.10 及以前。</translation>
    </message>
    <message>
        <source>%1 images: %2 steps of %3, and a last batch of %4 (%5 steps).</source>
        <translation>%1 张图像：%2 步，每步 %3 张，最后一个批次 %4 张（%5 步）。</translation>
    </message>
    <message>
        <source>The accuracy at the end of the epochs allows last batches of %1 images.</source>
        <translation>每轮末尾的准确率允许最后一个批次有 %1 张图像。</translation>
    </message>
    <message>
        <source>Of these, the loss of the last batch lies among the others&apos; only with %1.</source>
        <translation>其中只有 %1 使最后一个批次的损失落在其他批次的范围内。</translation>
    </message>
    <message>
        <source>%1 images, with a last batch of %2.</source>
        <translation>%1 张图像，最后一个批次 %2 张。</translation>
    </message>
    <message>
        <source>%1 images in batches of %2.</source>
        <translation>%1 张图像，每批 %2 张。</translation>
    </message>
    <message>
        <source>The bar counts images: its lines are multiples of %1, and it ends at %2.</source>
        <translation>进度条按图像计数：各行都是 %1 的倍数，并止于 %2。</translation>
    </message>
    <message>
        <source>The batch size is %1.</source>
        <translation>批次大小是 %1。</translation>
    </message>
    <message>
        <source>On each of %1 lines, &quot;%2&quot; times the number of steps is a multiple of 1/%3 within its rounding, and of no smaller batch&apos;s.</source>
        <translation>在 %1 行中的每一行上，&quot;%2&quot; 乘以步数在舍入误差内都是 1/%3 的倍数，且更小的批次都不符合。</translation>
    </message>
    <message>
        <source>steps_per_epoch was no whole number: the last batch is smaller than the others.</source>
        <translation>steps_per_epoch 不是整数：最后一个批次比其他批次小。</translation>
    </message>
    <message>
        <source>The bar ends one step beyond its target.</source>
        <translation>进度条比目标多走一步。</translation>
    </message>
    <message>
        <source>Line %1 has a zero byte, so this is no text from there on. What stands before it was read.</source>
        <translation>第 %1 行含有零字节，从那里起不是文本。其前面的内容已读取。</translation>
    </message>
    <message>
        <source>Times that the log went on in a new file of the same name: %1.</source>
        <translation>日志在同名新文件中继续的次数：%1。</translation>
    </message>
    <message>
        <source>No training progress was found in %1. Choose the saved output of a training, its event file or its table of losses; or choose the kind of the log yourself.</source>
        <translation>在 %1 中未找到训练进度。请选择训练保存的输出、事件文件或损失表；或者自行选择日志的类型。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of log. There are: %2.</source>
        <translation>&quot;%1&quot; 不是日志的种类。可用的有：%2。</translation>
    </message>
    <message>
        <source>Keras progress bar</source>
        <translation>Keras 进度条</translation>
    </message>
    <message>
        <source>Keras, a line an epoch</source>
        <translation>Keras，每轮一行</translation>
    </message>
    <message>
        <source>Keras History</source>
        <translation>Keras History</translation>
    </message>
    <message>
        <source>TensorBoard events</source>
        <translation>TensorBoard 事件</translation>
    </message>
    <message>
        <source>Lightning progress bar</source>
        <translation>Lightning 进度条</translation>
    </message>
    <message>
        <source>fastai table</source>
        <translation>fastai 表格</translation>
    </message>
    <message>
        <source>Hugging Face Trainer output</source>
        <translation>Hugging Face Trainer 输出</translation>
    </message>
    <message>
        <source>Hugging Face trainer state</source>
        <translation>Hugging Face 训练器状态</translation>
    </message>
    <message>
        <source>timm output</source>
        <translation>timm 输出</translation>
    </message>
    <message>
        <source>mmengine log</source>
        <translation>mmengine 日志</translation>
    </message>
    <message>
        <source>detectron2 log</source>
        <translation>detectron2 日志</translation>
    </message>
    <message>
        <source>table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>Lines of more than a million characters were read in pieces: %1.</source>
        <translation>超过一百万字符、分段读取的行数：%1。</translation>
    </message>
    <message>
        <source>The notebook has more than %1 bytes. Clear the pictures among its outputs and save it again.</source>
        <translation>该笔记本超过 %1 字节。请清除输出中的图片后重新保存。</translation>
    </message>
    <message>
        <source>In its first %1 bytes nothing was found that a training would have written. Choose another file, or its kind yourself.</source>
        <translation>在前 %1 字节中没有找到训练会写出的内容。请选择其他文件，或自己指定其种类。</translation>
    </message>
    <message>
        <source>Each value is taken for the mean of the batches since the line before, as it is where mmengine&apos;s window_size is its logging interval. With a shorter window it is the mean of the last of them only.</source>
        <translation>每个值被视为自上一行以来各批次的均值；当 mmengine 的 window_size 等于日志间隔时即是如此。若窗口更短，则只是其中最后几个批次的均值。</translation>
    </message>
    <message>
        <source>The notebook is nested more than %1 deep. Save it again with Jupyter.</source>
        <translation>该笔记本的嵌套超过 %1 层。请用 Jupyter 重新保存。</translation>
    </message>
    <message>
        <source>The notebook breaks the rules of JSON at byte %1. Save it again with Jupyter, or copy the output of its cell into a text file.</source>
        <translation>该笔记本在第 %1 字节处不符合 JSON 规则。请用 Jupyter 重新保存，或将其单元格的输出复制到文本文件中。</translation>
    </message>
    <message>
        <source>The file is no notebook: it has no list of cells. Choose another file.</source>
        <translation>该文件不是笔记本：没有单元格列表。请选择其他文件。</translation>
    </message>
    <message>
        <source>The notebook has %1 bytes; at most %2 are read. Copy the output of its cell into a text file.</source>
        <translation>该笔记本有 %1 字节；最多读取 %2 字节。请将其单元格的输出复制到文本文件中。</translation>
    </message>
    <message>
        <source>loss column</source>
        <translation>损失列</translation>
    </message>
    <message>
        <source>The log shows %1 of %2 batches. Only those are kept, each under its own number; nothing is known of the ones between.</source>
        <translation>日志显示了 %2 个批次中的 %1 个。只保留这些批次，各自保持原有编号；其间的批次一无所知。</translation>
    </message>
    <message>
        <source>What the log shows is the median of the last %1 batches. No single batch can be told from medians, so the printed values are all there is.</source>
        <translation>日志显示的是最近 %1 个批次的中位数。由中位数无法得知单个批次，因此只有打印的值可用。</translation>
    </message>
    <message>
        <source>The log has one value an epoch. It is shown as the mean of the epoch&apos;s batches, which cannot be told apart.</source>
        <translation>日志每个轮次只有一个值。它显示为该轮次各批次的均值，各批次无法区分。</translation>
    </message>
    <message>
        <source>Batches of which the log gives only the mean of several: %1.</source>
        <translation>日志只给出多个批次均值的批次数：%1。</translation>
    </message>
    <message>
        <source>Each printed value is the mean of the last %1 batches, in few digits. What rounding hides adds up from window to window, so that after a while only the windows&apos; means are known.</source>
        <translation>每个打印值是最近 %1 个批次的均值，且位数很少。舍入掩盖的部分会逐窗口累积，因此一段时间后只能得知各窗口的均值。</translation>
    </message>
    <message>
        <source>Batches that cannot be told from the log: %1.</source>
        <translation>无法从日志得知的批次数：%1。</translation>
    </message>
    <message>
        <source>At most %1 batches are read of one log; what comes after them was left out.</source>
        <translation>一份日志最多读取 %1 个批次；其后的内容已略去。</translation>
    </message>
    <message>
        <source>The log has no column &quot;%1&quot;; &quot;%2&quot; was taken.</source>
        <translation>日志中没有列“%1”；已改用“%2”。</translation>
    </message>
    <message>
        <source>The log is larger than what is read: %1 batches, %2 runs, %3 columns at most. The rest was left out.</source>
        <translation>日志超出了读取上限：最多 %1 个批次、%2 个运行、%3 列。其余已略去。</translation>
    </message>
    <message>
        <source>The table does not say how &quot;%1&quot; was made: each value is taken for the batch&apos;s own. If the program that wrote it averaged before, the values are such means.</source>
        <translation>表格没有说明“%1”是如何得到的：每个值都被视为该批次自身的值。如果写出它的程序事先做过平均，则这些值是均值。</translation>
    </message>
    <message>
        <source>The means in brackets hold only the batches that are printed, as timm does with several processes, so they tell nothing of the others.</source>
        <translation>括号中的均值只包含打印出来的批次（timm 在多进程时如此），因此不能说明其他批次。</translation>
    </message>
    <message>
        <source>How much the log tells: of %1 batches %2 are printed themselves, %3 were worked out from the lines around them with a bound for the error, of %4 only the mean of a block is known, and %5 cannot be told.</source>
        <translation>日志给出了多少：共 %1 个批次，其中 %2 个直接打印，%3 个由前后各行推算并带有误差范围，%4 个只知道区段平均，%5 个无法得知。</translation>
    </message>
    <message>
        <source>printed itself</source>
        <translation>直接打印</translation>
    </message>
    <message>
        <source>bounded</source>
        <translation>有误差范围</translation>
    </message>
    <message>
        <source>mean of a block</source>
        <translation>区段平均</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>无法得知</translation>
    </message>
    <message>
        <source>What the log gives away</source>
        <translation>日志透露的信息</translation>
    </message>
    <message>
        <source>Also possible:</source>
        <translation>也有可能：</translation>
    </message>
    <message>
        <source>Column of the log</source>
        <translation>日志中的列</translation>
    </message>
    <message>
        <source>True value of the last batch</source>
        <translation>最后一个批次的真实值</translation>
    </message>
    <message>
        <source>As in the log, after it</source>
        <translation>其后日志所示</translation>
    </message>
    <message>
        <source>Stopped before all was written.</source>
        <translation>在全部写入之前已停止。</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2: the length of the record there does not fit its checksum, so nothing behind it can be read. Copy the file again from where it was written.</source>
        <translation>%1 在第 %2 字节处损坏：那里的记录长度与其校验和不符，因此其后的内容都无法读取。请从写入它的地方重新复制该文件。</translation>
    </message>
    <message>
        <source>%1 has a record of %3 bytes at byte %2; at most %4 are read. Write the scalars into an event file of their own.</source>
        <translation>%1 在第 %2 字节处有一条 %3 字节的记录；最多读取 %4 字节。请将标量写入单独的事件文件。</translation>
    </message>
    <message>
        <source>The event file</source>
        <translation>该事件文件</translation>
    </message>
    <message>
        <source>There is no run %1 in the log; it has %2.</source>
        <translation>日志中没有第 %1 次运行；它共有 %2 次。</translation>
    </message>
    <message>
        <source>Keras up to 2.0.8</source>
        <translation>Keras 2.0.8 及以前</translation>
    </message>
    <message>
        <source>Keras 2.0.9 to 2.3.1</source>
        <translation>Keras 2.0.9 至 2.3.1</translation>
    </message>
    <message>
        <source>tf.keras 2.0 or 2.1</source>
        <translation>tf.keras 2.0 或 2.1</translation>
    </message>
    <message>
        <source>tf.keras 2.2 to 2.15</source>
        <translation>tf.keras 2.2 至 2.15</translation>
    </message>
    <message>
        <source>Keras 3.0 or 3.1</source>
        <translation>Keras 3.0 或 3.1</translation>
    </message>
    <message>
        <source>Keras 3.2 to 3.10</source>
        <translation>Keras 3.2 至 3.10</translation>
    </message>
    <message>
        <source>Keras 3.11 to 3.14</source>
        <translation>Keras 3.11 至 3.14</translation>
    </message>
    <message>
        <source>Keras 3.15 or later</source>
        <translation>Keras 3.15 及以后</translation>
    </message>
    <message>
        <source>%1 may have written this.</source>
        <translation>可能由 %1 写出。</translation>
    </message>
    <message>
        <source>Its numbers have more digits than 32 bits hold, so its sums are of 64: up to tf.keras 2.1.</source>
        <translation>其数字的位数超过 32 位所能容纳，所以求和用的是 64 位：tf.keras 2.1 及以前。</translation>
    </message>
    <message>
        <source>All its large numbers are such as 32 bits hold: from tf.keras 2.2 on.</source>
        <translation>其中的大数全都是 32 位所能表示的：tf.keras 2.2 起。</translation>
    </message>
    <message>
        <source>Keras up to 2.3.1 counts the epoch&apos;s mean as one step more where it counts steps, so these values are near the epochs&apos; means and no more.</source>
        <translation>Keras 2.3.1 及以前在按步计数时把该轮平均值当作多出的一步，所以这些值只是接近各轮平均值。</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>cannot be told from the log</source>
        <translation>无法从日志得知</translation>
    </message>
    <message>
        <source>The true value of each batch and what the log shows</source>
        <translation>每个批次的真实值与日志所示</translation>
    </message>
    <message>
        <source>The true values keep far above where they began: the first batches were at %1, the last %2 are at %3.</source>
        <translation>真实值一直远高于起点：最初的批次为 %1，最后 %2 个批次为 %3。</translation>
    </message>
    <message>
        <source>This is the training itself and not an effect of averaging. Its cause cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>这是训练本身的表现，而不是平均造成的。其原因无法检验：检验需要数据和网络，而日志两者都没有。</translation>
    </message>
    <message>
        <source>What the log shows stayed within a factor of %1 of the true values of the batches around it.</source>
        <translation>日志所示与其附近批次的真实值相差始终不超过 %1 倍。</translation>
    </message>
    <message>
        <source>The running mean stayed within a factor of %1 of the true values of the batches around it.</source>
        <translation>累计平均与其附近批次的真实值相差始终不超过 %1 倍。</translation>
    </message>
    <message>
        <source>The true value could be recovered for none of the %1 batches of this log.</source>
        <translation>此日志的 %1 个批次中，没有一个能还原出真实值。</translation>
    </message>
    <message>
        <source>The true value of batch %1 of epoch %2 is %3.</source>
        <translation>第 %2 轮第 %1 批次的真实值为 %3。</translation>
    </message>
    <message>
        <source>A mean that takes it in is not a finite number either. The other findings pass over such batches.</source>
        <translation>包含它的平均值也不是有限的数。其他发现会跳过这样的批次。</translation>
    </message>
    <message>
        <source>What the log shows hides a rise: it reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</source>
        <translation>日志所示掩盖了上升：在第 %3 轮第 %2 批次，它显示为 %1，而附近的批次为 %4。</translation>
    </message>
    <message>
        <source>The mean in the log still holds lower batches from before. What made the later ones rise cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>日志中的平均值仍含有之前较低的批次。后面的批次为何上升，无法检验：检验需要数据和网络，而日志两者都没有。</translation>
    </message>
    <message>
        <source>What the log shows lags behind: it still reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</source>
        <translation>日志所示滞后：在第 %3 轮第 %2 批次，它仍显示为 %1，而附近的批次为 %4。</translation>
    </message>
    <message>
        <source>It is averaged and still holds larger batches from before, of which no single one stands out. The true curve shows how far the training really is.</source>
        <translation>它是平均值，仍含有之前较大的批次，其中没有哪一个特别突出。真实曲线才显示训练的实际进展。</translation>
    </message>
    <message>
        <source>The log has one value of &quot;%1&quot; for each epoch. It may be the mean of the epoch or the value of its last batch: nothing in the log tells, so it is shown as it was printed.</source>
        <translation>日志中“%1”每个轮次只有一个值。它可能是该轮次的均值，也可能是最后一个批次的值：日志没有给出依据，因此按打印值显示。</translation>
    </message>
    <message>
        <source>The last batch of an epoch may hold fewer images than the others. The file does not tell how many, so what that batch weighs in the mean, and its value, stay open.</source>
        <translation>一个轮次的最后一个批次包含的图像可能比其他批次少。文件没有说明有多少，因此该批次在均值中的权重及其数值无法确定。</translation>
    </message>
    <message>
        <source>%1 has one value for each epoch.</source>
        <translation>%1 每个轮次有一个值。</translation>
    </message>
    <message>
        <source>Between two of its values there is always an epoch&apos;s end or a validation.</source>
        <translation>它的任意两个值之间总有一个轮次的结束或一次验证。</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s Trainer leaves losses that are no finite numbers out of its means unless logging_nan_inf_filter is off, so a batch that had one need not show.</source>
        <translation>除非关闭 logging_nan_inf_filter，否则 Hugging Face 的 Trainer 会把不是有限数的损失排除在其平均值之外，因此出现这种损失的批次不一定能看出来。</translation>
    </message>
    <message>
        <source>Batch %1 cannot be told from the log.</source>
        <translation>第 %1 批次无法从日志得知。</translation>
    </message>
    <message>
        <source>Batches %1 to %2 cannot be told from the log.</source>
        <translation>第 %1 至第 %2 批次无法从日志得知。</translation>
    </message>
    <message>
        <source>It shows numbers after them, but none that single batches could be worked out from: medians, say, or a line before them is missing. After the last it shows %1.</source>
        <translation>其后日志显示了数值，但都不足以算出单个批次：例如显示的是中位数，或者缺少前面的一行。最后一个批次之后显示 %1。</translation>
    </message>
    <message>
        <source>It shows no number after them that they could be worked out from.</source>
        <translation>其后日志没有可据以算出它们的数值。</translation>
    </message>
    <message>
        <source>After them it shows %1, which also depends on what it leaves out, such as the size of the last batch.</source>
        <translation>其后显示 %1，而它还取决于日志未写出的内容，例如最后一个批次的大小。</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>最佳验证值</translation>
    </message>
    <message>
        <source>Last validation</source>
        <translation>最后的验证值</translation>
    </message>
    <message>
        <source>as in the log, at its end</source>
        <translation>其结束时日志所示</translation>
    </message>
    <message>
        <source>Nothing in the log is so large that it would keep the mean of its epoch more than %1 times above the batches around it.</source>
        <translation>日志中没有大到会使其轮次的平均值超出附近批次 %1 倍以上的值。</translation>
    </message>
    <message>
        <source>What the log shows is averaged over several batches and still holds it: after batch %1 of epoch %2 it reads %3 while the batches around it are at %4. Its slow fall does not mean that the network learns slowly. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>日志所示是多个批次的平均，其中仍含有它：在第 %2 轮第 %1 批次之后显示为 %3，而附近的批次为 %4。它下降缓慢，并不意味着网络学得慢。为何这么大，无法检验：检验需要数据和网络，而日志两者都没有。</translation>
    </message>
    <message>
        <source>The log does not carry it on to later lines. The mean of all batches since the epoch began, as Keras prints it, would still read %1 at batch %2 while the batches around it are at %3. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>日志不会把它带入后面的行。若像 Keras 那样显示轮次开始以来所有批次的平均，则在第 %2 批次仍会显示为 %1，而附近的批次为 %3。为何这么大，无法检验：检验需要数据和网络，而日志两者都没有。</translation>
    </message>
    <message>
        <source>It makes up %1 % of this epoch&apos;s running mean, which reads %2 at batch %3 while the batches around it are at %4. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>它占本轮次累计平均的 %1%；累计平均在第 %3 批次显示为 %2，而附近的批次为 %4。累计平均是本轮次开始以来所有批次的平均，因此一个很大的批次会一直留在其中，直到轮次结束；它下降缓慢，并不意味着网络学得慢。为何这么大，无法检验：检验需要数据和网络，而日志两者都没有。</translation>
    </message>
    <message>
        <source>Batches %1 to %2 of epoch %3 reached %4 on average; single ones may have been larger.</source>
        <translation>第 %3 轮第 %1 至第 %2 批次平均达到 %4；其中个别批次可能更大。</translation>
    </message>
    <message>
        <source>Epoch %1 counts to batch %2: at most %3 that no line shows are read of a log. What comes from there on was left out.</source>
        <translation>第 %1 轮数到了批次 %2：一个日志中最多读取 %3 个没有任何一行显示的批次。从那里起的内容已略去。</translation>
    </message>
    <message>
        <source>The log is larger than what is read: 1,000 runs and 1,000,000 epochs at most. The rest was left out.</source>
        <translation>日志超出了读取上限：最多 1,000 个运行、1,000,000 轮。其余已略去。</translation>
    </message>
    <message>
        <source>The log is larger than what is read: %1 runs and %2 values at most. The rest was left out.</source>
        <translation>日志超出了读取上限：最多 %1 个运行、%2 个数值。其余已略去。</translation>
    </message>
    <message>
        <source>No training progress was found in %1. %2</source>
        <translation>在 %1 中未找到训练进度。%2</translation>
    </message>
    <message>
        <source>Values passed over because they have no tag, there are too many tags, or their step is beyond all reason: %1.</source>
        <translation>因没有标签、标签过多或步数不合理而略过的值：%1。</translation>
    </message>
    <message>
        <source>The exported model was opened again and tried on %1 images: its predictions differ from the original&apos;s by a relative %2, more than %3, so it was not kept. Export the model in another format.</source>
        <translation>导出的模型已重新打开并在 %1 张图像上试用：其预测与原模型的相对差异为 %2，超过 %3，因此未保留。请以其他格式导出模型。</translation>
    </message>
    <message>
        <source>The ONNX export failed: %1</source>
        <translation>ONNX 导出失败：%1</translation>
    </message>
    <message>
        <source>The model is larger than 2 GB, the most that an ONNX file holds. Export it as TorchScript.</source>
        <translation>模型大于 2 GB，超出 ONNX 文件的上限。请导出为 TorchScript。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>The TorchScript export failed: %1</source>
        <translation>TorchScript 导出失败：%1</translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>batch %1: %2, %3 of the epoch&apos;s sum</source>
        <comment>%2 is the batch&apos;s RMSE with its unit, %3 a percentage</comment>
        <translation>批次 %1：%2，占本轮次总和的 %3</translation>
    </message>
    <message>
        <source>they part by more than %1×</source>
        <comment>the running mean and the true RMSE, %1 is a factor</comment>
        <translation>两者相差超过 %1×</translation>
    </message>
    <message>
        <source>Batch %1 (epoch %2, batch %3)</source>
        <comment>batch of the run, epoch, batch of that epoch</comment>
        <translation>批次 %1（第 %2 轮，批次 %3）</translation>
    </message>
    <message>
        <source>True RMSE</source>
        <translation>真实 RMSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>累计平均</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>平滑后</translation>
    </message>
    <message>
        <source>Validation RMSE</source>
        <translation>验证 RMSE</translation>
    </message>
    <message>
        <source>Loss as optimised</source>
        <translation>优化所用的损失</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a label and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>RMSE (%1)</source>
        <comment>%1 is the unit</comment>
        <translation>RMSE (%1)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>the letter of a curve and its name</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Epochs completed</source>
        <translation>已完成的轮次</translation>
    </message>
    <message>
        <source>Samples seen</source>
        <translation>已用样本数</translation>
    </message>
    <message>
        <source>Time of training</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <source>Values above the axis: %1. The first is batch %2: %3</source>
        <translation>高于坐标轴的数值：%1 个。第一个是批次 %2：%3</translation>
    </message>
    <message>
        <source>Values below the axis: %1. The first is batch %2: %3</source>
        <translation>低于坐标轴的数值：%1 个。第一个是批次 %2：%3</translation>
    </message>
    <message>
        <source>After batch %1: learning rate set to %2</source>
        <translation>批次 %1 之后：学习率设为 %2</translation>
    </message>
    <message>
        <source>After batch %1: resumed</source>
        <translation>批次 %1 之后：恢复</translation>
    </message>
    <message>
        <source>After batch %1: checkpoint %2</source>
        <comment>%2 is a file&apos;s name</comment>
        <translation>批次 %1 之后：检查点 %2</translation>
    </message>
    <message>
        <source>After batch %1: no checkpoint could be written. %2</source>
        <comment>%2 is a sentence: why</comment>
        <translation>批次 %1 之后：无法写入检查点。%2</translation>
    </message>
    <message>
        <source>After batch %1: continued from a checkpoint</source>
        <translation>批次 %1 之后：从检查点继续训练</translation>
    </message>
    <message>
        <source>After batch %1: paused</source>
        <translation>批次 %1 之后：暂停</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <comment>%2 is a sentence: what was found</comment>
        <translation>批次 %1：%2</translation>
    </message>
    <message>
        <source>and %1 more; zoom in to tell them apart</source>
        <translation>还有 %1 项；放大可逐项查看</translation>
    </message>
    <message>
        <source>Time per batch</source>
        <translation>每批次用时</translation>
    </message>
    <message>
        <source>Time per batch (s)</source>
        <translation>每批次用时（秒）</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <comment>the name of a panel</comment>
        <translation>%1：未测量</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the values of a batch</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The state after batch %1 is kept: rewinding to it takes no time.</source>
        <translation>第 %1 批次之后的状态已保留：可立即倒回到那里。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>a value and its bound</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>True value</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>As in the log</source>
        <translation>日志所示</translation>
    </message>
    <message>
        <source>no line after this batch</source>
        <translation>该批次之后没有输出</translation>
    </message>
    <message>
        <source>How well it is known</source>
        <translation>可信程度</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>batch %1: %2</source>
        <comment>%2 is the batch&apos;s value</comment>
        <translation>第 %1 批次：%2</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>thousands</source>
        <comment>How large numbers are grouped. Translate as the word myriads (in English) where people count in ten thousands (Chinese, Japanese, Korean), else leave it.</comment>
        <translation>myriads</translation>
    </message>
    <message>
        <source>%1 trillion</source>
        <comment>1e12; used where people count in myriads</comment>
        <translation>%1 万亿</translation>
    </message>
    <message>
        <source>%1 hundred million</source>
        <comment>1e8; used where people count in myriads</comment>
        <translation>%1 亿</translation>
    </message>
    <message>
        <source>%1 ten thousand</source>
        <comment>1e4; used where people count in myriads</comment>
        <translation>%1 万</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非数值</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>minus infinite</source>
        <translation>负无穷大</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 百万</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <comment>1e9</comment>
        <translation>%1 十亿</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>more than %1 %</source>
        <translation>超过 %1 %</translation>
    </message>
    <message>
        <source>less than %1 %</source>
        <translation>不到 %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>RaceTableModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>a target scaler and a pixel scaling</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>RMSE of the batch</source>
        <translation>批次的 RMSE</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Half MSE (MATLAB)</source>
        <translation>半 MSE (MATLAB)</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Keras&apos; row-wise &quot;rmse&quot;</source>
        <translation>Keras 的逐行“rmse”</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>libtorch</source>
        <translation>libtorch</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>the network&apos;s own</source>
        <translation>网络自带</translation>
    </message>
    <message>
        <source>Keras (Glorot)</source>
        <translation>Keras (Glorot)</translation>
    </message>
    <message>
        <source>as the rows say</source>
        <translation>按各行的标注</translation>
    </message>
    <message>
        <source>Keras progress bar</source>
        <translation>Keras 进度条</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Keras&apos; &quot;rmse&quot;, squeezed (3.0.0 to 3.0.4)</source>
        <translation>Keras 的 “rmse”，压缩维度（3.0.0 到 3.0.4）</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He，正态</translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation>He，均匀</translation>
    </message>
    <message>
        <source>Keras to 2.1.2</source>
        <translation>Keras 到 2.1.2</translation>
    </message>
    <message>
        <source>Keras 2.1.3 to TF 2.10</source>
        <translation>Keras 2.1.3 到 TF 2.10</translation>
    </message>
    <message>
        <source>TF 2.11 on, Keras 3</source>
        <translation>TF 2.11 起、Keras 3</translation>
    </message>
    <message>
        <source>behind every convolution</source>
        <translation>在每个卷积层之后</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>Mixed, 16 bits (fp16)</source>
        <translation>混合，16 位（fp16）</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a column and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TargetName</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a target column and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>(column %1)</source>
        <comment>a column without a name</comment>
        <translation>（第 %1 列）</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Shows what a training loss really is.</source>
        <translation>显示训练损失的真实面貌。</translation>
    </message>
    <message>
        <source>Open the built-in demo data.</source>
        <translation>打开内置的演示数据。</translation>
    </message>
    <message>
        <source>Folders or tables of images, logs, or models.</source>
        <translation>图像文件夹或表格、日志或模型。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyJob</name>
    <message>
        <source>A log cannot be run again. Train on the images to test causes.</source>
        <translation>日志无法重新运行。请用图像训练，以测试原因。</translation>
    </message>
    <message>
        <source>The images of this run are not open any more. Open them again.</source>
        <translation>此运行的图像已不再打开。请重新打开。</translation>
    </message>
    <message>
        <source>This run predicted another number of target columns than are chosen now. Choose them again.</source>
        <translation>此运行预测的目标列数与当前选择的不同。请重新选择。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyMechanism</name>
    <message>
        <source>The first step, layer by layer</source>
        <translation>第一步，逐层来看</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyOptionsBar</name>
    <message>
        <source>&amp;Batches a trial</source>
        <translation>每次试验的批次(&amp;B)</translation>
    </message>
    <message>
        <source>So many batches each trial runs, and at least ten after the spike; one that spikes again ends two batches later.</source>
        <translation>每次试验运行这么多批次，且尖峰之后至少十个；再次出现尖峰的试验在其后两个批次结束。</translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>最多(&amp;M)</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>What was not tested by then is told as not tested.</source>
        <translation>届时尚未测试的会注明未测试。</translation>
    </message>
    <message>
        <source>&amp;Pairs of changes</source>
        <translation>成对的改动(&amp;P)</translation>
    </message>
    <message>
        <source>Also tries two changes at once, where no smaller change suffices. Takes longest.</source>
        <translation>在较小的改动不够时，也同时试两项改动。耗时最长。</translation>
    </message>
    <message>
        <source>Each trial is repeated with so many seeds of first weights and order. With 5 of 5 cured, the change cures at least 47 % of such runs, with 10 of 10 at least 69 % (95 % sure).</source>
        <translation>每次试验用这么多个种子（初始权重与顺序）重复。5 次全部消除，表示该改动至少能消除 47 % 此类运行的尖峰；10 次全部消除则至少 69 %（95 % 置信）。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyPane</name>
    <message>
        <source>What made batch %1 so large? %2</source>
        <translation>批次 %1 为何这么大？%2</translation>
    </message>
    <message>
        <source>What is behind this finding? %1</source>
        <translation>这个发现的背后是什么？%1</translation>
    </message>
    <message>
        <source>Fi&amp;nd the cause</source>
        <translation>查找原因(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再来一次(&amp;O)</translation>
    </message>
    <message>
        <source>Runs the batches up to this one again, with one change at a time. The run itself stays as it is.</source>
        <translation>重新运行到此批次为止的各批次，每次只改一项。运行本身保持不变。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 reruns of %2 trials, %3 of about %4 batches</source>
        <translation>%2 项试验的 %1 次重新运行，约 %4 个批次中的 %3 个</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <comment>time, such as 0:12</comment>
        <translation>，剩余 %1</translation>
    </message>
    <message>
        <source>How many trials there will be follows from what was found: pairs and further seeds come behind the single changes.</source>
        <translation>试验的数量取决于已发现的结果：成对的改动和更多种子排在单项改动之后。</translation>
    </message>
    <message>
        <source>Mark a change in the table to begin a run with it.</source>
        <translation>在表中选中一项改动，即可用它开始运行。</translation>
    </message>
    <message>
        <source>The training that goes on has to end first.</source>
        <translation>须先结束正在进行的训练。</translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation>保存试验</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>The trials were saved to %1.</source>
        <translation>试验已保存到 %1。</translation>
    </message>
    <message>
        <source>‹ &amp;Findings</source>
        <translation>‹ 发现(&amp;F)</translation>
    </message>
    <message>
        <source>Back to all findings of the run. What goes on goes on.</source>
        <translation>返回此运行的所有发现。正在进行的会继续。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stops at the next batch. What was tested until then stays.</source>
        <translation>在下一个批次停止。此前测试的结果保留。</translation>
    </message>
    <message>
        <source>Progress of the search for the cause</source>
        <translation>查找原因的进度</translation>
    </message>
    <message>
        <source>Trials, ranked</source>
        <translation>试验（按排名）</translation>
    </message>
    <message>
        <source>Apply the &amp;marked change and start</source>
        <translation>应用选中的改动并开始(&amp;M)</translation>
    </message>
    <message>
        <source>Sets the settings of the run with this change and starts a new run. Both can be undone.</source>
        <translation>采用该运行的设置加上此改动，并开始新的运行。两者都可以撤销。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyTableModel</name>
    <message>
        <source>It was run with %1 seeds with which the unchanged run spikes; in %2 of them the spike is gone. With 95 % confidence that share lies between %3 % and %4 % of all such runs.</source>
        <translation>用 %1 个使原样运行出现尖峰的种子运行；其中 %2 个的尖峰消失。在 95 % 的置信度下，该比例在所有此类运行的 %3 % 至 %4 % 之间。</translation>
    </message>
    <message>
        <source>The largest true RMSE with each seed: %1.</source>
        <comment>a list of numbers</comment>
        <translation>每个种子的最大真实 RMSE：%1。</translation>
    </message>
    <message>
        <source>? not tested</source>
        <translation>? 未检验</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Cures it in</source>
        <translation>消除尖峰</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Peak / unchanged</source>
        <translation>峰值 / 原样</translation>
    </message>
    <message>
        <source>Cures first, the smallest change first; then by the peak. All else, the seed and the images are those of the run. A probe changes the first step alone, to learn which part of it is needed: it is no cure.</source>
        <translation>能消除尖峰的在前，改动最小的最先；其余按峰值排列。其他一切、种子和图像都与该运行相同。探查只改变第一步，以了解其中哪一部分是必要的：它不能消除尖峰。</translation>
    </message>
    <message>
        <source>Gone: in none of its runs does a batch count as a spike (one rule for all, under the verdict). Much smaller: less than a tenth of the unchanged peak.</source>
        <translation>消失：其所有运行中没有批次算作尖峰（所有运行用同一规则，见结论下方）。小得多：不到原样峰值的十分之一。</translation>
    </message>
    <message>
        <source>Runs with further seeds, each with other first weights and another order. In brackets the share that this stands for, with 95 % confidence (Clopper and Pearson).</source>
        <translation>用更多种子运行，各有不同的初始权重和顺序。括号中为其代表的比例，95 % 置信（Clopper 与 Pearson）。</translation>
    </message>
    <message>
        <source>The largest true RMSE of a batch: the median over the seeds.</source>
        <translation>批次的最大真实 RMSE：各种子的中位数。</translation>
    </message>
    <message>
        <source>The peak divided by that of the unchanged run with the same seeds.</source>
        <translation>峰值除以相同随机种子下原样运行的峰值。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyVerdict</name>
    <message>
        <source>Of %1 changes that were tried %2 took the spike away in each of their runs so far.</source>
        <translation>试过的 %1 项改动中，有 %2 项到目前为止在每次运行中都消除了尖峰。</translation>
    </message>
    <message>
        <source>It waits for the training to end: both would slow each other down.</source>
        <translation>正在等待训练结束：同时进行会互相拖慢。</translation>
    </message>
    <message>
        <source>The same batches are run again, with one change at a time.</source>
        <translation>正在重新运行相同的批次，每次只改一项。</translation>
    </message>
    <message>
        <source>There is no verdict yet.</source>
        <translation>尚无结论。</translation>
    </message>
    <message>
        <source>It was stopped before there was a verdict.</source>
        <translation>在得出结论之前已停止。</translation>
    </message>
    <message>
        <source>The rest was not tested.</source>
        <translation>其余未测试。</translation>
    </message>
    <message>
        <source>The training that goes on has to end first.</source>
        <translation>须先结束正在进行的训练。</translation>
    </message>
    <message>
        <source>&amp;Apply and start</source>
        <translation>应用并开始(&amp;A)</translation>
    </message>
    <message>
        <source>Sets the settings of the run with this change and starts a new run. Both can be undone.</source>
        <translation>采用该运行的设置加上此改动，并开始新的运行。两者都可以撤销。</translation>
    </message>
    <message>
        <source>Save as &amp;CSV...</source>
        <translation>另存为 CSV(&amp;C)...</translation>
    </message>
    <message>
        <source>All trials with their figures, one a line.</source>
        <translation>所有试验及其数值，每行一项。</translation>
    </message>
    <message>
        <source>It begins as soon as what is computed now has ended.</source>
        <translation>正在进行的计算一结束就开始。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::BatchPane</name>
    <message>
        <source>Batches %1 to %2 of %3</source>
        <translation>第 %1 至第 %2 批次，共 %3 批次</translation>
    </message>
    <message>
        <source>Table of all batches</source>
        <translation>所有批次的表格</translation>
    </message>
    <message>
        <source>Batches be&amp;fore</source>
        <translation>前面的批次(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next batches</source>
        <translation>后面的批次(&amp;N)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::BatchStudy</name>
    <message>
        <source>&amp;Inspect batch %1</source>
        <translation>检查第 %1 批次(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Rewind to batch %1...</source>
        <translation>倒回到第 %1 批次(&amp;R)...</translation>
    </message>
    <message>
        <source>Batch %1 is taken apart as soon as the training is paused or has ended: at the same time both would be slow.</source>
        <translation>训练一旦暂停或结束，就会检查第 %1 批次：同时进行会使两者都变慢。</translation>
    </message>
    <message>
        <source>Stopped. The run is as it was.</source>
        <translation>已停止。该运行保持原样。</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>倒回</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>第 %1 批次</translation>
    </message>
    <message>
        <source>Rewind to &amp;before it...</source>
        <translation>倒回到它之前(&amp;B)...</translation>
    </message>
    <message>
        <source>Goes back to where the run stood before this batch, to train on with other settings.</source>
        <translation>回到该运行在此批次之前的状态，以便用其他设置继续训练。</translation>
    </message>
    <message>
        <source>Closes this pane (Escape).</source>
        <translation>关闭此窗格（Esc）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>正在倒回</translation>
    </message>
    <message>
        <source>Running the batch again</source>
        <translation>正在重新运行该批次</translation>
    </message>
    <message>
        <source>Inspect &amp;again</source>
        <translation>再次检查(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pause now</source>
        <translation>立即暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open the images...</source>
        <translation>打开图像(&amp;O)...</translation>
    </message>
    <message>
        <source>Batch %1 is taken apart as soon as the experiment that goes on has ended.</source>
        <translation>正在进行的实验一结束，就会检查第 %1 批次。</translation>
    </message>
    <message>
        <source>Bac&amp;k to Diagnose</source>
        <translation>返回诊断(&amp;K)</translation>
    </message>
    <message>
        <source>Goes back to the finding or the row that led here (Escape).</source>
        <translation>返回到打开此处的发现或表格行（Esc）。</translation>
    </message>
    <message>
        <source>Closes this pane and stays at the chart.</source>
        <translation>关闭此窗格，留在图表处。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::BatchTableModel</name>
    <message>
        <source>◆ This batch is to blame: it is so large that the running mean of its epoch shows it and not the batches around it. Its true RMSE is %1.</source>
        <translation>◆ 这是元凶批次：它大到本轮次的累计平均反映的是它，而不是附近的批次。其真实 RMSE 为 %1。</translation>
    </message>
    <message>
        <source>Batch %1 of the run.</source>
        <translation>本次运行的第 %1 批次。</translation>
    </message>
    <message>
        <source>The log does not tell this.</source>
        <translation>日志中没有这项信息。</translation>
    </message>
    <message>
        <source>This is not a number: the training stopped here.</source>
        <translation>这不是数字：训练在此处停止。</translation>
    </message>
    <message>
        <source>This was not measured.</source>
        <translation>此项未测量。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>True RMSE</source>
        <translation>真实 RMSE</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>累计平均</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Number of the batch within its epoch. ◆ marks one that is to blame for a misleading mean.</source>
        <translation>批次在所属轮次内的序号。◆ 标记造成均值误导的元凶批次。</translation>
    </message>
    <message>
        <source>How often all training images have been seen, counting this time.</source>
        <translation>全部训练图像已被看过多少遍，含这一遍。</translation>
    </message>
    <message>
        <source>sqrt(mean((prediction - target)²)) over this batch alone, in the target&apos;s own unit.</source>
        <translation>仅对这一个批次计算的 sqrt(mean((预测值 - 目标值)²))，采用目标值自身的单位。</translation>
    </message>
    <message>
        <source>What Keras prints: the mean of the true RMSE of all batches since the epoch began.</source>
        <translation>Keras 打印的数值：本轮开始以来所有批次真实 RMSE 的平均值。</translation>
    </message>
    <message>
        <source>mean(|prediction - target|) over this batch alone, in the target&apos;s own unit.</source>
        <translation>仅对这一个批次计算的 mean(|预测值 - 目标值|)，采用目标值自身的单位。</translation>
    </message>
    <message>
        <source>What the optimizer saw: the loss as chosen, in the unit of the scaled targets.</source>
        <translation>优化器看到的数值：所选的损失，采用缩放后目标值的单位。</translation>
    </message>
    <message>
        <source>Length of the gradient over all weights, before clipping. A jump here comes before a jump of the weights.</source>
        <translation>裁剪之前、全部权重上的梯度长度。这里先跳变，权重随后跳变。</translation>
    </message>
    <message>
        <source>The learning rate that this batch was trained with.</source>
        <translation>训练这个批次时所用的学习率。</translation>
    </message>
    <message>
        <source>Seconds for this batch, loading its images included.</source>
        <translation>这个批次所用的秒数，包括加载图像。</translation>
    </message>
    <message>
        <source>True value</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>As in the log</source>
        <translation>日志所示</translation>
    </message>
    <message>
        <source>Bound (±)</source>
        <translation>误差 (±)</translation>
    </message>
    <message>
        <source>How well known</source>
        <translation>可信程度</translation>
    </message>
    <message>
        <source>What this batch by itself came to, worked out from what the log shows.</source>
        <translation>该批次自身的数值，由日志所示推算得出。</translation>
    </message>
    <message>
        <source>What stands in the log after this batch: most tools print a mean of many batches.</source>
        <translation>该批次之后日志中的数值：多数工具打印的是许多批次的平均。</translation>
    </message>
    <message>
        <source>The true value lies at most so far from the one that is shown.</source>
        <translation>真实值与所示数值最多相差这么多。</translation>
    </message>
    <message>
        <source>Printed itself; bounded: worked out from the lines around it, within the bound; the mean of a block of batches, of which no single one is known; or not told by the log at all.</source>
        <translation>直接打印；有误差范围：由前后各行推算，误差不超过所示范围；一段批次的平均，其中单个批次未知；或日志完全未给出。</translation>
    </message>
    <message>
        <source>◆ This batch is to blame: it stands far above the batches around it, and whatever mean holds it shows it and not them. Its true value is %1.</source>
        <translation>◆ 问题出在这个批次：它远高于附近的批次，任何包含它的平均值显示的都是它而不是那些批次。它的真实值为 %1。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ChannelChart</name>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Byte, before any scaling</source>
        <translation>字节值（缩放之前）</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a channel and its count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Byte %1: %2</source>
        <comment>counts of each channel</comment>
        <translation>字节值 %1：%2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ChartTools</name>
    <message>
        <source>Save the chart as PNG</source>
        <translation>将图表保存为 PNG</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>The chart was saved to %1.</source>
        <translation>图表已保存到 %1。</translation>
    </message>
    <message>
        <source>Save the chart as SVG</source>
        <translation>将图表保存为 SVG</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Save the values as CSV</source>
        <translation>将数值保存为 CSV</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>对比(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>坐标轴(&amp;A)</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>S&amp;moothing off</source>
        <translation>平滑：关(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;moothing %1</source>
        <translation>平滑 %1(&amp;M)</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s smoothing, an exponential average without the bias of its start, as one more curve.</source>
        <translation>TensorBoard 的平滑方式，即消除了起始偏差的指数平均，另画一条曲线。</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>显示全部(&amp;L)</translation>
    </message>
    <message>
        <source>Back to the whole run (Home, or a double click on the chart).</source>
        <translation>回到整个运行（Home 键或双击图表）。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The chart as a picture or drawing, or every batch as a table.</source>
        <translation>将图表导出为图片或矢量图，或将每个批次导出为表格。</translation>
    </message>
    <message>
        <source>Chart as &amp;PNG...</source>
        <translation>图表导出为 PNG(&amp;P)...</translation>
    </message>
    <message>
        <source>Chart as &amp;SVG...</source>
        <translation>图表导出为 SVG(&amp;S)...</translation>
    </message>
    <message>
        <source>Values as &amp;CSV...</source>
        <translation>数值导出为 CSV(&amp;C)...</translation>
    </message>
    <message>
        <source>Compared &amp;with %1</source>
        <translation>已对比 %1 个运行(&amp;W)</translation>
    </message>
    <message>
        <source>Lays other runs over this one, paler and in the same unit.</source>
        <translation>用较浅的颜色、以相同的单位把其他运行叠加在此运行上。</translation>
    </message>
    <message>
        <source>Save the chart as PDF</source>
        <translation>将图表保存为 PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save a report of the run</source>
        <translation>保存运行报告</translation>
    </message>
    <message>
        <source>Web pages (*.html);;PDF documents (*.pdf)</source>
        <translation>网页 (*.html);;PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save for TensorBoard into a folder</source>
        <translation>保存到供 TensorBoard 读取的文件夹</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>横轴(&amp;G)</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What the x axis counts. Other runs are laid over this one by it: two runs with batches of different size can be compared by samples, two machines by time.</source>
        <translation>横轴所计的量。其他运行按它与本次运行对齐：批次大小不同的两次运行可以按样本比较，两台机器可以按时间比较。</translation>
    </message>
    <message>
        <source>symlog</source>
        <translation>对称对数</translation>
    </message>
    <message>
        <source>Automatic turns logarithmic when the values span more than three decades. Symlog is logarithmic away from 0, up and down, and shows 0 itself.</source>
        <translation>数值跨越三个数量级以上时，“自动”会切换为对数。对称对数在远离 0 的正负两侧按对数显示，并能显示 0 本身。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>What is shown beside the losses.</source>
        <translation>除损失之外还显示哪些内容。</translation>
    </message>
    <message>
        <source>&amp;Overview of the run</source>
        <translation>训练运行概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Gradient norm</source>
        <translation>梯度范数(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Learning rate</source>
        <translation>学习率(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Time per batch</source>
        <translation>每批次用时(&amp;T)</translation>
    </message>
    <message>
        <source>Ta&amp;ble of batches</source>
        <translation>批次表格(&amp;B)</translation>
    </message>
    <message>
        <source>Chart as P&amp;DF...</source>
        <translation>图表导出为 PDF(&amp;D)...</translation>
    </message>
    <message>
        <source>&amp;TensorBoard events...</source>
        <translation>TensorBoard 事件(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Report of the run (HTML or PDF)...</source>
        <translation>运行报告（HTML 或 PDF）(&amp;R)...</translation>
    </message>
    <message>
        <source>Picture si&amp;ze</source>
        <translation>图片尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>A4 page, %1 x %2</source>
        <translation>A4 页面，%1 x %2</translation>
    </message>
    <message>
        <source>%1 x %2</source>
        <comment>width and height in pixels</comment>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>与屏幕相同</translation>
    </message>
    <message>
        <source>PNG &amp;resolution</source>
        <translation>PNG 分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>%1 dots an inch</source>
        <translation>每英寸 %1 点</translation>
    </message>
    <message>
        <source>&amp;What other tools would have shown</source>
        <translation>其他工具会显示什么(&amp;W)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::CheckPanel</name>
    <message>
        <source>The data are being looked at...</source>
        <translation>正在查看数据...</translation>
    </message>
    <message>
        <source>%1 rows and every pixel of their images were looked at.</source>
        <translation>已查看 %1 行及其图像的每个像素。</translation>
    </message>
    <message>
        <source>%1 rows were looked at; the images come next.</source>
        <translation>已查看 %1 行；接下来是图像。</translation>
    </message>
    <message>
        <source>Nothing stood out.</source>
        <translation>没有发现异常。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out by your choice.</source>
        <translation>
            <numerusform>按您的选择排除了 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows and every pixel of their images were looked at, as they were read before size or fit was changed.</source>
        <translation>已查看 %1 行及其图像的每个像素（图像按更改尺寸或适配方式之前的样子读取）。</translation>
    </message>
    <message>
        <source>%1 rows were looked at, but not their images: these have not been read.</source>
        <translation>已查看 %1 行，但尚未查看其图像：图像还没有读取。</translation>
    </message>
    <message>
        <source>Read the images</source>
        <translation>读取图像</translation>
    </message>
    <message>
        <source>Reads them at the model&apos;s size and looks at every pixel. A training does so, too.</source>
        <translation>按模型的尺寸读取图像并查看每个像素。开始训练时也会这样做。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ColumnChooser</name>
    <message>
        <source>no unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>%1 的单位</translation>
    </message>
    <message>
        <source>The unit in which errors are shown, such as kPa or mm. It changes no number.</source>
        <translation>显示误差所用的单位，例如 kPa 或 mm。它不会改变任何数值。</translation>
    </message>
    <message>
        <source>%1 is the only target. Choose another target column first.</source>
        <translation>%1 是唯一的目标列。请先选择另一个目标列。</translation>
    </message>
    <message>
        <source>A network needs at least one target: choose another column before you leave out %1.</source>
        <translation>网络至少需要一个目标：去掉 %1 之前，请先选择另一列。</translation>
    </message>
    <message>
        <source>Column with the &amp;image files</source>
        <translation>图像文件所在的列(&amp;I)</translation>
    </message>
    <message>
        <source>Each cell is the path of an image, relative to the table.</source>
        <translation>每个单元格是一个图像的路径，相对于表格所在位置。</translation>
    </message>
    <message>
        <source>&amp;Targets: what the network shall predict</source>
        <translation>目标(&amp;T)：网络要预测的内容</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The columns that hold numbers. With more than one, the network gets as many outputs.</source>
        <translation>包含数字的列。选择多列时，网络就有同样多的输出。</translation>
    </message>
    <message>
        <source>Target columns</source>
        <translation>目标列</translation>
    </message>
    <message>
        <source>Column with the image files</source>
        <translation>图像文件所在的列</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ConclusionList</name>
    <message>
        <source>Also possible: %1</source>
        <translation>也有可能：%1</translation>
    </message>
    <message>
        <source>Nothing beyond its numbers: this log does not show how it was made.</source>
        <translation>除数值之外没有别的信息：该日志没有显示它是如何产生的。</translation>
    </message>
    <message>
        <source>What in the log says so, and what else would fit.</source>
        <translation>日志中的依据，以及其他可能的解释。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ContactSheet</name>
    <message>
        <source>target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>非有限数</translation>
    </message>
    <message>
        <source>Images of the batch, the largest error first</source>
        <translation>该批次的图像，误差最大的在前</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DataDetails</name>
    <message>
        <source>%1 usable, %2 left out</source>
        <translation>可用 %1，不可用 %2</translation>
    </message>
    <message>
        <source>&amp;Left out (%1)</source>
        <translation>未使用 (%1)(&amp;L)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Open &amp;other images...</source>
        <translation>打开其他图像(&amp;O)...</translation>
    </message>
    <message>
        <source>Chooses another folder. The runs that are there stay.</source>
        <translation>选择另一个文件夹。已有的运行会保留。</translation>
    </message>
    <message>
        <source>Rows without a usable image or number, and why. No training uses them.</source>
        <translation>没有可用图像或数字的行，以及原因。任何训练都不会使用它们。</translation>
    </message>
    <message>
        <source>%1 decoded in memory, %2 of at most %3</source>
        <translation>已解码 %1 幅到内存，占用 %2，上限 %3</translation>
    </message>
    <message>
        <source>Images are decoded once at the model&apos;s size and kept within this budget; those beyond it are decoded anew in each epoch, ahead of the training.</source>
        <translation>图像按模型的尺寸解码一次，并保存在此预算之内；超出的图像在每一轮中重新解码，并先于训练完成。</translation>
    </message>
    <message>
        <source>Ro&amp;ws (%1)</source>
        <translation>行 (%1)(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Check...</source>
        <translation>检查...(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Check (%1)</source>
        <translation>检查 (%1)(&amp;C)</translation>
    </message>
    <message>
        <source>How it is rea&amp;d...</source>
        <translation>读取方式(&amp;D)...</translation>
    </message>
    <message>
        <source>Separator, header, decimal mark, image folder, pattern of the file names, arrays: what was found, and the choice of something else, with a preview.</source>
        <translation>分隔符、表头、小数符号、图像文件夹、文件名模式、数组：检测到的结果，以及带预览的其他选择。</translation>
    </message>
    <message>
        <source>The comma &amp;groups thousands</source>
        <translation>逗号是千位分隔符(&amp;G)</translation>
    </message>
    <message>
        <source>It is a decimal &amp;comma</source>
        <translation>是小数逗号(&amp;C)</translation>
    </message>
    <message>
        <source>Duplicates, outliers, missing codes, leaks and other defects, found without being asked.</source>
        <translation>自动发现的重复、离群值、缺失值代码、泄漏和其他缺陷。</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>由您排除</translation>
    </message>
    <message>
        <source>%1 used, %2 left out (%3 by you)</source>
        <translation>使用 %1，未使用 %2（其中 %3 由您排除）</translation>
    </message>
    <message>
        <source>Ro&amp;ws (%1 of %2)</source>
        <comment>rows that are used, of all that are usable</comment>
        <translation>行 (%1 / %2)(&amp;W)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DataFindingCard</name>
    <message>
        <source>ℹ note</source>
        <translation>ℹ 提示</translation>
    </message>
    <message>
        <source>⚠ look at it</source>
        <translation>⚠ 请查看</translation>
    </message>
    <message>
        <source>‼ serious</source>
        <translation>‼ 严重</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out of training and validation by your choice.</source>
        <translation>
            <numerusform>按您的选择，%n 行不参加训练和验证。</numerusform>
        </translation>
    </message>
    <message>
        <source>You chose to keep them.</source>
        <translation>您选择了保留它们。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n row(s)</source>
        <translation>
            <numerusform>显示 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows only these rows, and those that they resemble, in the table of rows.</source>
        <translation>在行表格中只显示这些行以及与它们相似的行。</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out</source>
        <translation>
            <numerusform>排除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No training and no validation uses them any more. Each run records the choice.</source>
        <translation>训练和验证都不再使用它们。每次运行都会记录此选择。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>They are as they should be. Each run records the choice.</source>
        <translation>它们本应如此。每次运行都会记录此选择。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the choice back.</source>
        <translation>撤回此选择。</translation>
    </message>
    <message>
        <source>Do not learn this column</source>
        <translation>不学习此列</translation>
    </message>
    <message>
        <source>Takes it out of the targets. It can be ticked again at the left.</source>
        <translation>把它移出目标列。可以在左侧重新勾选。</translation>
    </message>
    <message>
        <source>You know of it and leave it as it is.</source>
        <translation>您已知晓此事，并保持原样。</translation>
    </message>
    <message>
        <source>Shows only these rows among those that are left out, with their places and values.</source>
        <translation>在被排除的行中只显示这些行，以及它们的位置和值。</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>You know of it, and nothing changes. Each run records the choice.</source>
        <translation>您已知晓此事，不作任何改动。每次运行都会记录这一选择。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DataPage</name>
    <message>
        <source>Open a folder of images</source>
        <translation>打开图像文件夹</translation>
    </message>
    <message>
        <source>Open a table of images</source>
        <translation>打开图像表格</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a training log</source>
        <translation>打开训练日志</translation>
    </message>
    <message>
        <source>Tables and arrays (*.csv *.tsv *.txt *.jsonl *.npz *.npy)</source>
        <translation>表格和数组 (*.csv *.tsv *.txt *.jsonl *.npz *.npy)</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.out *.ipynb *.json *.jsonl *.csv *tfevents*)</source>
        <translation>日志 (*.log *.txt *.out *.ipynb *.json *.jsonl *.csv *tfevents*)</translation>
    </message>
    <message>
        <source>Open a folder of TensorBoard&apos;s logs</source>
        <translation>打开 TensorBoard 日志文件夹</translation>
    </message>
    <message>
        <source>Follow a log while it is written</source>
        <translation>跟踪正在写入的日志</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DiagnosePage</name>
    <message>
        <source>%1 – batches: %2</source>
        <translation>%1 – 批次数：%2</translation>
    </message>
    <message>
        <source>The first batch is on its way.</source>
        <translation>第一个批次正在运行。</translation>
    </message>
    <message>
        <source>There is no run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Train on images, or open a training log. What stands out in the run, and every batch in figures, will be here.</source>
        <translation>请用图像进行训练，或打开训练日志。运行中值得注意之处，以及每个批次的数据，都会显示在这里。</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>前往训练(&amp;T)</translation>
    </message>
    <message>
        <source>Ba&amp;tches</source>
        <translation>批次(&amp;T)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Press Enter on a batch, or click it twice, to take it apart; Escape comes back here. ◆ marks one that is to blame.</source>
        <translation>在某个批次上按 Enter 或双击，可详细检查它；按 Esc 返回这里。◆ 标记元凶批次。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DropZone</name>
    <message>
        <source>Drop a folder of images, its table, or a training log here</source>
        <translation>将图像文件夹、其表格或训练日志拖放到这里</translation>
    </message>
    <message>
        <source>Open &amp;images...</source>
        <translation>打开图像(&amp;I)...</translation>
    </message>
    <message>
        <source>Open a &amp;log...</source>
        <translation>打开日志(&amp;L)...</translation>
    </message>
    <message>
        <source>Use the &amp;demo</source>
        <translation>使用演示(&amp;D)</translation>
    </message>
    <message>
        <source>A folder with a table (metadata.csv or metadata.jsonl) that names each image and the number that a network shall read from it.</source>
        <translation>一个文件夹，其中的表格（metadata.csv 或 metadata.jsonl）列出每个图像，以及网络要从中读出的数字。</translation>
    </message>
    <message>
        <source>What a training printed as it ran: TrueLoss takes its running means apart into the loss of each batch.</source>
        <translation>训练过程中打印的内容：TrueLoss 会把其中的累计平均还原为每个批次的损失。</translation>
    </message>
    <message>
        <source>2,050 drawn pressure gauges with their readings in kPa, to see everything without data of your own.</source>
        <translation>2,050 张绘制的压力表图像，读数以 kPa 为单位，没有自己的数据也能了解全部功能。</translation>
    </message>
    <message>
        <source>Chooses a folder. Nothing in it is changed.</source>
        <translation>选择一个文件夹。其中的内容不会被改动。</translation>
    </message>
    <message>
        <source>Chooses a text file, such as the saved output of Keras. It becomes a run to look at.</source>
        <translation>选择一个文本文件，例如保存下来的 Keras 输出。它会成为一次可供查看的运行。</translation>
    </message>
    <message>
        <source>Draws the images once and keeps them in the cache folder.</source>
        <translation>只绘制一次图像，并保存在缓存文件夹中。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::EvidenceBadge</name>
    <message>
        <source>measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>已检验</translation>
    </message>
    <message>
        <source>This describes what was measured. It says nothing about the cause.</source>
        <translation>这里描述的是测量结果，并不说明原因。</translation>
    </message>
    <message>
        <source>This cause is a guess: no run with it changed has been made.</source>
        <translation>这个原因只是推测：还没有改变它再运行过。</translation>
    </message>
    <message>
        <source>The batches were run again with one change at a time.</source>
        <translation>各批次已重新运行，每次只改一项。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ExperimentJob</name>
    <message>
        <source>There are no images yet. Open some, or the demo, on the Data page.</source>
        <translation>还没有图像。请在“数据”页打开图像或演示数据。</translation>
    </message>
    <message>
        <source>A training is going on. This can begin once it has ended.</source>
        <translation>训练正在进行。训练结束后即可开始。</translation>
    </message>
    <message>
        <source>The images are still being read.</source>
        <translation>图像仍在读取中。</translation>
    </message>
    <message>
        <source>The images have not been read. The Data page says why.</source>
        <translation>图像尚未读取。原因见“数据”页。</translation>
    </message>
    <message>
        <source>Another experiment is going on.</source>
        <translation>另一项实验正在进行。</translation>
    </message>
    <message>
        <source>The images are not divided into training and validation images yet.</source>
        <translation>图像尚未划分为训练图像和验证图像。</translation>
    </message>
    <message>
        <source>It was stopped because a training began.</source>
        <translation>因训练开始，它已停止。</translation>
    </message>
    <message>
        <source>It was stopped because the data were changed.</source>
        <translation>因数据已更改，它已停止。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ExplanationCard</name>
    <message>
        <source>tested: yes</source>
        <translation>已检验：是</translation>
    </message>
    <message>
        <source>tested: no</source>
        <translation>已检验：否</translation>
    </message>
    <message>
        <source>not testable</source>
        <translation>无法检验</translation>
    </message>
    <message>
        <source>Batches of the run were tried on the weights that this one met and on earlier ones.</source>
        <translation>已在该批次所遇到的权重和更早的权重上试算了该运行的批次。</translation>
    </message>
    <message>
        <source>There was nothing to compare with.</source>
        <translation>没有可供比较的对象。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n row(s) shown: %1</source>
        <translation>
            <numerusform>显示 %n 行：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>显示所有行(&amp;A)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::FindingCard</name>
    <message>
        <source>Show &amp;batch</source>
        <translation>显示批次(&amp;B)</translation>
    </message>
    <message>
        <source>Marks this batch in the chart and in the table below.</source>
        <translation>在图表和下方表格中标记这个批次。</translation>
    </message>
    <message>
        <source>&amp;Find the cause</source>
        <translation>查找原因(&amp;F)</translation>
    </message>
    <message>
        <source>Show the &amp;tests</source>
        <translation>查看测试(&amp;T)</translation>
    </message>
    <message>
        <source>What was tested to find the cause, and what came of it.</source>
        <translation>为查找原因测试了什么，结果如何。</translation>
    </message>
    <message>
        <source>Runs the batches up to this one again, with one change at a time, to see which change makes the spike go away. The run itself stays as it is.</source>
        <translation>重新运行到此批次为止的各批次，每次只改一项，看哪项改动能消除尖峰。运行本身保持不变。</translation>
    </message>
    <message>
        <source>&amp;Inspect the batch</source>
        <translation>检查该批次(&amp;I)</translation>
    </message>
    <message>
        <source>Runs it again and takes it apart: its images, its layers, and what explains it. Escape comes back here.</source>
        <translation>重新运行并详细检查该批次：其图像、网络层以及原因。按 Esc 返回这里。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::FitChooser</name>
    <message>
        <source>All images that were looked at have the model&apos;s shape: each choice gives the same.</source>
        <translation>查看过的图像都与模型的形状一致：各选项结果相同。</translation>
    </message>
    <message>
        <source>The model sees %1 × %2 pixels.</source>
        <translation>模型看到的是 %1 × %2 像素。</translation>
    </message>
    <message>
        <source>Images of another shape</source>
        <translation>其他形状的图像</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>All of the image, out of proportion where the shapes differ.</source>
        <translation>保留整张图像，形状不同时比例会改变。</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>All of the image in proportion, with borders. For lengths and angles.</source>
        <translation>按比例保留整张图像，四周加边。适用于长度和角度。</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>The middle of the image in proportion; what lies outside is lost.</source>
        <translation>按比例取图像中部；其余部分丢失。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::HistogramChart</name>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>lower and upper edge of a bin, and its count</comment>
        <translation>%1 至 %2：%3</translation>
    </message>
    <message>
        <source>Choose a target column: its values appear here.</source>
        <translation>选择一个目标列，它的值会显示在这里。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ImageViewer</name>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>an image of all</comment>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>read reduced to %1 × %2 pixels, shown at %3</source>
        <translation>已缩小读取为 %1 × %2 像素，以 %3 显示</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, shown at %3</source>
        <translation>%1 × %2 像素，以 %3 显示</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ 上一张</translation>
    </message>
    <message>
        <source>The image before (Left). Home shows the first.</source>
        <translation>上一张图像（左方向键）。Home 显示第一张。</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>下一张 ›</translation>
    </message>
    <message>
        <source>The image after (Right). End shows the last, Esc closes.</source>
        <translation>下一张图像（右方向键）。End 显示最后一张，Esc 关闭。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::InspectedImagesModel</name>
    <message>
        <source>%1: target %2, predicted %3, error %4</source>
        <translation>%1：目标值 %2，预测值 %3，误差 %4</translation>
    </message>
    <message>
        <source>%1 of the batch&apos;s loss</source>
        <translation>占该批次损失的 %1</translation>
    </message>
    <message>
        <source>Row %1: </source>
        <translation>第 %1 行：</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::InspectionView</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>the middle of some batches&apos; RMSE, and the extremes</comment>
        <translation>%1（%2 到 %3）</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2, images: %3. True RMSE %4, after its step %5 on the same images; gradient norm %6, learning rate %7.</source>
        <translation>第 %2 轮的第 %1 批次，图像数：%3。真实 RMSE 为 %4，更新之后在同样的图像上为 %5；梯度范数 %6，学习率 %7。</translation>
    </message>
    <message>
        <source>Run again, it gave the recorded RMSE, bit for bit.</source>
        <translation>重新运行得到与记录逐位一致的 RMSE。</translation>
    </message>
    <message>
        <source>Run again, it gave another RMSE than was recorded: with other threads, on another machine or a GPU, sums are rounded differently.</source>
        <translation>重新运行得到的 RMSE 与记录不同：线程数不同、在其他机器或 GPU 上，求和的舍入会不同。</translation>
    </message>
    <message>
        <source>There is no batch before it.</source>
        <translation>它之前没有批次。</translation>
    </message>
    <message>
        <source>Nothing changed by more than a factor of 2 since the batch before.</source>
        <translation>与前一批次相比，没有变化超过 2 倍的项。</translation>
    </message>
    <message>
        <source>%1 times</source>
        <comment>a factor</comment>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>this batch: %1</source>
        <translation>该批次：%1</translation>
    </message>
    <message>
        <source>ordinary ones: %1</source>
        <translation>普通批次：%1</translation>
    </message>
    <message>
        <source>Is this batch unusual?</source>
        <translation>该批次是否异常？</translation>
    </message>
    <message>
        <source>ordinary batches before: %1</source>
        <translation>此前的普通批次：%1</translation>
    </message>
    <message>
        <source>one update later: %1</source>
        <translation>一次更新之后：%1</translation>
    </message>
    <message>
        <source>on this batch&apos;s weights: %1</source>
        <translation>在该批次的权重上：%1</translation>
    </message>
    <message>
        <source>Did the update before it do the damage?</source>
        <translation>是否是它之前的更新造成的？</translation>
    </message>
    <message>
        <source>in the unit: %1</source>
        <translation>以目标值的单位计：%1</translation>
    </message>
    <message>
        <source>in the scaled unit: %1</source>
        <translation>在缩放后的单位下：%1</translation>
    </message>
    <message>
        <source>targets outside the range that the scaler was fitted on: %1</source>
        <translation>超出缩放器拟合范围的目标值：%1</translation>
    </message>
    <message>
        <source>predictions outside it: %1</source>
        <translation>超出该范围的预测值：%1</translation>
    </message>
    <message>
        <source>Does the unit or the scaling make it look so?</source>
        <translation>是否只是单位或缩放使它看起来如此？</translation>
    </message>
    <message>
        <source>error: prediction - target</source>
        <translation>误差：预测值 - 目标值</translation>
    </message>
    <message>
        <source>error: prediction - target (%1)</source>
        <translation>误差：预测值 - 目标值（%1）</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>The predictions lie %1 from the targets in the mean. The image with the largest error makes up %2 of the sum of squared errors.</source>
        <translation>预测值与目标值平均相差 %1。误差最大的图像占误差平方和的 %2。</translation>
    </message>
    <message>
        <source>Not all errors of this batch are finite numbers; the bars show those that are.</source>
        <translation>该批次的误差并非都是有限数；直方条只显示有限的误差。</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>原因(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>误差(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>网络层(&amp;L)</translation>
    </message>
    <message>
        <source>W&amp;hat changed</source>
        <translation>变化(&amp;H)</translation>
    </message>
    <message>
        <source>Layers of the network in this batch</source>
        <translation>该批次中的网络层</translation>
    </message>
    <message>
        <source>The largest squared error first. The bar is the image&apos;s share of the batch&apos;s loss.</source>
        <translation>平方误差最大的在前。条形表示该图像占批次损失的比例。</translation>
    </message>
    <message>
        <source>The largest squared error first, in %1. The bar is the image&apos;s share of the batch&apos;s loss.</source>
        <translation>平方误差最大的在前，数值单位为 %1。条形表示该图像占批次损失的比例。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::JobBar</name>
    <message>
        <source>batch %1 of %2</source>
        <translation>第 %1 批次，共 %2 批次</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>batch 3 of 10, and a time such as 0:12</comment>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LayerFiguresModel</name>
    <message>
        <source>L2 norm of the gradient of this layer&apos;s weights and biases, before any limit on it.</source>
        <translation>该层权重与偏置的梯度的 L2 范数，未经任何限制。</translation>
    </message>
    <message>
        <source>L2 norm of what the step changed of them.</source>
        <translation>这一步对它们的改动量的 L2 范数。</translation>
    </message>
    <message>
        <source>Norm of the update over that of the weights. About 0.001 is usual; at 1 the step replaces the layer.</source>
        <translation>更新量的范数与权重的范数之比。通常约为 0.001；为 1 时，这一步相当于替换了整个层。</translation>
    </message>
    <message>
        <source>Of what the layer gave out for this batch before the step, and for the same images after it.</source>
        <translation>该层在更新之前对此批次的输出，以及更新之后对同样图像的输出。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Weight norm</source>
        <translation>权重范数</translation>
    </message>
    <message>
        <source>Update norm</source>
        <translation>更新范数</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>更新 / 权重</translation>
    </message>
    <message>
        <source>Mean activation</source>
        <translation>平均激活值</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Share of zeros</source>
        <translation>零的比例</translation>
    </message>
    <message>
        <source>Largest by size</source>
        <translation>绝对值最大</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LayerWindow</name>
    <message>
        <source>Layers</source>
        <translation>网络层</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Output (height × width × channels)</source>
        <translation>输出（高 × 宽 × 通道）</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Operations an image</source>
        <translation>每个图像的运算量</translation>
    </message>
    <message>
        <source>In all %1 parameters and %2 operations (multiplications and additions) for the forward pass of one image.</source>
        <translation>一个图像的前向传播共有 %1 个参数、%2 次运算（乘法和加法）。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LeftOutPane</name>
    <message numerus="yes">
        <source>Show the %n row(s) that you left out</source>
        <translation>
            <numerusform>显示您排除的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>被排除的行</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time, such as 0:12</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stops this. What was open before stays open.</source>
        <translation>停止加载。之前打开的内容会保留。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LogBar</name>
    <message>
        <source>Stop following</source>
        <translation>停止跟踪</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>读取为(&amp;R)</translation>
    </message>
    <message>
        <source>What kind of log this is taken for. Choose another one to read it again as that.</source>
        <translation>将该日志视为哪一种。选择另一种即可按其重新读取。</translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation>列(&amp;U)</translation>
    </message>
    <message>
        <source>Which of the log&apos;s numbers counts as the loss. Another one is read in its place.</source>
        <translation>以日志中的哪个数值作为损失。可改选另一个。</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>Only what each batch by itself came to.</source>
        <translation>只显示每个批次自身的数值。</translation>
    </message>
    <message>
        <source>As in the log</source>
        <translation>日志所示</translation>
    </message>
    <message>
        <source>Only the numbers that stand in the log.</source>
        <translation>只显示日志中的数值。</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>The true values, and the numbers of the log dashed over them.</source>
        <translation>真实值，以及叠加其上的日志数值（虚线）。</translation>
    </message>
    <message>
        <source>Goes on reading the log while it is written, and shows what is new at once.</source>
        <translation>在日志写入期间持续读取，并立即显示新内容。</translation>
    </message>
    <message>
        <source>What the log gives away</source>
        <translation>日志透露的信息</translation>
    </message>
    <message>
        <source>What the log gives away (%1)</source>
        <translation>日志透露的信息 (%1)</translation>
    </message>
    <message>
        <source>What can be told from the log about how it was made, with what in it says so.</source>
        <translation>由日志可以得知它是如何产生的，并附依据。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LossChart</name>
    <message>
        <source>True batch RMSE</source>
        <translation>批次真实 RMSE</translation>
    </message>
    <message>
        <source>The error of each batch by itself, in the target&apos;s own unit: the square root of the mean of (prediction - target)². Nothing is averaged over batches.</source>
        <translation>每个批次单独的误差，采用目标值自身的单位：(预测值 - 目标值)² 的平均值再开平方。不跨批次取平均。</translation>
    </message>
    <message>
        <source>Running mean (what Keras prints)</source>
        <translation>累计平均（Keras 打印的数值）</translation>
    </message>
    <message>
        <source>What Keras prints: the mean of all batches of this epoch so far, (b1 + ... + bk) / k. One huge batch stays in it to the end of the epoch.</source>
        <translation>Keras 打印的数值：本轮到目前为止所有批次的平均值，(b1 + ... + bk) / k。一个极大的批次会一直影响它，直到本轮结束。</translation>
    </message>
    <message>
        <source>Smoothed %1</source>
        <translation>平滑 %1</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>The RMSE over the whole validation split, measured once after each epoch.</source>
        <translation>整个验证集的 RMSE，每轮结束后测量一次。</translation>
    </message>
    <message>
        <source>Mean misleads</source>
        <translation>均值误导</translation>
    </message>
    <message>
        <source>Here the running mean lies more than %1 times above or below what the batches really do. The diamond is the batch to blame.</source>
        <translation>这里的累计平均与各批次的实际值相差 %1 倍以上（偏高或偏低）。菱形标记的是元凶批次。</translation>
    </message>
    <message>
        <source>Other run</source>
        <translation>另一次运行</translation>
    </message>
    <message>
        <source>Another run for comparison, in paler colours on the same axes.</source>
        <translation>用于对比的另一次运行，以较浅的颜色画在同一坐标轴上。</translation>
    </message>
    <message>
        <source>Press Start to train: the loss appears here.</source>
        <translation>按“开始”进行训练，损失会显示在这里。</translation>
    </message>
    <message>
        <source>Loss chart</source>
        <translation>损失图表</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>the letter of a curve and its name</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>This run does not know what the x axis counts. Choose batches to see it.</source>
        <translation>这次运行没有记录横轴所计的量。请将横轴改为批次来查看它。</translation>
    </message>
    <message>
        <source>True value of each batch</source>
        <translation>各批次的真实值</translation>
    </message>
    <message>
        <source>What each batch by itself came to, worked out from what the log shows. Nothing is averaged, but where the log tells only the mean of a block of batches: there it is a step.</source>
        <translation>每个批次自身的数值，由日志所示推算得出。除非日志只给出一段批次的平均（此处画成台阶），否则不作任何平均。</translation>
    </message>
    <message>
        <source>As in the log</source>
        <translation>日志所示</translation>
    </message>
    <message>
        <source>The numbers that stand in the log: most tools print a mean of many batches. One huge batch stays in it for a long time.</source>
        <translation>日志中打印的数值：多数工具打印的是许多批次的平均。一个极大的批次会长时间留在其中。</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>误差范围</translation>
    </message>
    <message>
        <source>The true value lies within this band. It is as wide as the rounding of the printed numbers makes it; where it is narrower than the line it is not seen.</source>
        <translation>真实值位于此带之内。其宽度取决于所打印数值的舍入；比线条更窄时看不到。</translation>
    </message>
    <message>
        <source>What the log shows of the validation after an epoch.</source>
        <translation>日志在每轮之后显示的验证结果。</translation>
    </message>
    <message>
        <source>Huge batch</source>
        <translation>极大批次</translation>
    </message>
    <message>
        <source>The diamond is a batch so large that it would keep the mean of its epoch more than %1 times above what the batches really do. The log does not carry it on to later lines.</source>
        <translation>菱形表示一个极大的批次，它会使其轮次的平均值超出各批次实际水平 %1 倍以上。日志不会把它带入后面的行。</translation>
    </message>
    <message>
        <source>Here the mean in the log lies more than %1 times above or below what the batches really do. The diamond is the batch to blame.</source>
        <translation>此处日志中的平均值比各批次的实际水平高出或低出 %1 倍以上。菱形表示造成此问题的批次。</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法得知</translation>
    </message>
    <message>
        <source>Batches that cannot be told from the log. Rest the mouse on one to see why.</source>
        <translation>无法从日志得知的批次。将鼠标停在其上可查看原因。</translation>
    </message>
    <message>
        <source>What TensorBoard draws: an exponential moving average of the batches&apos; true values. A huge batch fades from it little by little, over about 1 / (1 - smoothing) batches.</source>
        <translation>TensorBoard 绘制的曲线：各批次真实值的指数移动平均。一个极大的批次会在大约 1 / (1 - 平滑系数) 个批次内逐渐消退。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open a &amp;folder of images...</source>
        <translation>打开图像文件夹(&amp;F)...</translation>
    </message>
    <message>
        <source>Open a &amp;table of images...</source>
        <translation>打开图像表格(&amp;T)...</translation>
    </message>
    <message>
        <source>Open a &amp;log...</source>
        <translation>打开日志(&amp;L)...</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>打开演示(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save the model...</source>
        <translation>保存模型(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Chart as &amp;PNG...</source>
        <translation>图表导出为 PNG(&amp;P)...</translation>
    </message>
    <message>
        <source>Chart as &amp;SVG...</source>
        <translation>图表导出为 SVG(&amp;S)...</translation>
    </message>
    <message>
        <source>Values as &amp;CSV...</source>
        <translation>数值导出为 CSV(&amp;C)...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause or resume (Space)</source>
        <translation>暂停或继续(&amp;P)（空格键）</translation>
    </message>
    <message>
        <source>&amp;One batch (full stop)</source>
        <translation>一个批次(&amp;O)（句点键）</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>目标(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;rain</source>
        <translation>训练(&amp;R)</translation>
    </message>
    <message>
        <source>D&amp;iagnose</source>
        <translation>诊断(&amp;I)</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>运行记录(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>预测(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Settings beside the chart</source>
        <translation>在图表旁显示设置(&amp;S)</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>跟随系统主题(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k theme</source>
        <translation>深色主题(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Explain what has the focus</source>
        <translation>解释当前焦点处的内容(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>%1 – TrueLoss</source>
        <translation>%1 – TrueLoss</translation>
    </message>
    <message>
        <source>TrueLoss</source>
        <translation>TrueLoss</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>保存模型</translation>
    </message>
    <message>
        <source>Safetensors (*.safetensors)</source>
        <translation>Safetensors (*.safetensors)</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU，%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Move the focus with Tab to something and press F1: it is explained there.</source>
        <translation>用 Tab 把焦点移到想了解的地方，再按 F1，就会显示相应的解释。</translation>
    </message>
    <message>
        <source>Ctrl+O, Ctrl+T, Ctrl+L</source>
        <translation>Ctrl+O、Ctrl+T、Ctrl+L</translation>
    </message>
    <message>
        <source>open a folder, a table, a log</source>
        <translation>打开文件夹、表格、日志</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+6</source>
        <translation>Ctrl+1 至 Ctrl+6</translation>
    </message>
    <message>
        <source>go to a page</source>
        <translation>转到某个页面</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>pause and resume</source>
        <translation>暂停和继续</translation>
    </message>
    <message>
        <source>full stop</source>
        <translation>句点键</translation>
    </message>
    <message>
        <source>run one batch</source>
        <translation>运行一个批次</translation>
    </message>
    <message>
        <source>Left, Right (Shift: ten)</source>
        <translation>左、右方向键（按住 Shift：十个）</translation>
    </message>
    <message>
        <source>walk through the batches of the chart</source>
        <translation>在图表中逐个浏览批次</translation>
    </message>
    <message>
        <source>Wheel, drag, Shift+drag</source>
        <translation>滚轮、拖动、Shift+拖动</translation>
    </message>
    <message>
        <source>zoom, choose a part, move it</source>
        <translation>缩放、选取一段、移动</translation>
    </message>
    <message>
        <source>Home, double click</source>
        <translation>Home、双击</translation>
    </message>
    <message>
        <source>show the whole run</source>
        <translation>显示整个运行</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+E</source>
        <translation>Ctrl+S、Ctrl+E</translation>
    </message>
    <message>
        <source>save the model, the chart</source>
        <translation>保存模型、图表</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>explain what has the focus</source>
        <translation>解释当前焦点处的内容</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Left, Right, Enter, Shift with them</source>
        <translation>左、右、回车，配合 Shift</translation>
    </message>
    <message>
        <source>pick bars of the targets&apos; histogram</source>
        <translation>在目标值直方图中选取条形</translation>
    </message>
    <message>
        <source>Chart as P&amp;DF...</source>
        <translation>图表导出为 PDF(&amp;D)...</translation>
    </message>
    <message>
        <source>Delete, Ctrl+Z</source>
        <translation>Delete、Ctrl+Z</translation>
    </message>
    <message>
        <source>leave the selected rows out, take the last choice back</source>
        <translation>排除选中的行，撤销上一次选择</translation>
    </message>
    <message>
        <source>Enter, Left, Right, Esc</source>
        <translation>回车、左、右、Esc</translation>
    </message>
    <message>
        <source>see the image of a row, those beside it, and close it</source>
        <translation>查看某行的图像、相邻的图像，以及关闭</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter, F2, Delete, Ctrl+Z</source>
        <translation>回车、F2、Delete、Ctrl+Z</translation>
    </message>
    <message>
        <source>show, rename or remove the marked run, take that back</source>
        <translation>显示、重命名或移除所标记的运行，撤销移除</translation>
    </message>
    <message>
        <source>Enter or click on a batch, Esc</source>
        <translation>在批次上按 Enter 或单击，Esc</translation>
    </message>
    <message>
        <source>take it apart, and go back</source>
        <translation>检查该批次，然后返回</translation>
    </message>
    <message>
        <source>Open a folder of e&amp;vent files...</source>
        <translation>打开事件文件夹(&amp;V)...</translation>
    </message>
    <message>
        <source>Follow a l&amp;og...</source>
        <translation>跟踪日志(&amp;O)...</translation>
    </message>
    <message>
        <source>Stop follow&amp;ing</source>
        <translation>停止跟踪(&amp;I)</translation>
    </message>
    <message>
        <source>Paste a lo&amp;g</source>
        <translation>粘贴日志(&amp;G)</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy what a training printed, in a terminal, a notebook or a web page.</source>
        <translation>没有可粘贴的文本。请复制训练打印的内容，可来自终端、笔记本或网页。</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>paste the text of a log</source>
        <translation>粘贴日志文本</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::MechanismPicture</name>
    <message>
        <source>%1 (%2): weights of RMS %3, a first step of RMS %4, which is %5 of them.</source>
        <translation>%1（%2）：权重的 RMS 为 %3，第一步的 RMS 为 %4，为权重的 %5。</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积层</translation>
    </message>
    <message>
        <source>dense layer</source>
        <translation>全连接层</translation>
    </message>
    <message>
        <source>Within a neuron the signs of the step agree by %1, where 1 is all.</source>
        <translation>同一神经元内，这一步的符号一致度为 %1（1 为完全一致）。</translation>
    </message>
    <message>
        <source>Its output grows from %1 in the first batch to %2 in the second, %3 times.</source>
        <translation>其输出从第一个批次的 %1 变为第二个批次的 %2，为 %3 倍。</translation>
    </message>
    <message>
        <source>The first step, layer by layer</source>
        <translation>第一步，逐层来看</translation>
    </message>
    <message>
        <source>%1 layers; the arrow keys go through them.</source>
        <translation>%1 层；用方向键逐层查看。</translation>
    </message>
    <message>
        <source>Root mean square of the layer&apos;s output, before its activation function, in the first batch and in the second: layers that all shift the same way multiply their shifts.</source>
        <translation>该层输出（激活函数之前）在第一个和第二个批次中的均方根：各层若同向偏移，其偏移会相乘。</translation>
    </message>
    <message>
        <source>For each neuron the mean sign of what the step added to its incoming weights, without its own sign; the mean over the neurons. Random signs give nearly 0; at 1 all weights of a neuron move the same way, and the sum over its inputs moves as far as it can.</source>
        <translation>对每个神经元，取这一步加到其输入权重上的增量的平均符号的绝对值，再对各神经元取平均。随机符号接近 0；为 1 时，一个神经元的所有权重同向移动，其输入之和移动得最远。</translation>
    </message>
    <message>
        <source>Root mean square of the layer&apos;s weights before the first step, and of what the step added to them. RMSprop and Adam take a first step of one size, whatever the gradient.</source>
        <translation>该层权重在第一步之前的均方根，以及这一步所加增量的均方根。RMSprop 和 Adam 的第一步大小相同，与梯度无关。</translation>
    </message>
    <message>
        <source>Weights and first step</source>
        <translation>权重与第一步</translation>
    </message>
    <message>
        <source>Output, batch 1 to 2</source>
        <translation>输出，批次 1 到 2</translation>
    </message>
    <message>
        <source>○ weights, ◆ step; RMS, log scale</source>
        <translation>○ 权重，◆ 第一步；RMS，对数刻度</translation>
    </message>
    <message>
        <source>0 at random, 1 all the same way</source>
        <translation>0 为随机，1 为完全一致</translation>
    </message>
    <message>
        <source>○ batch 1, ● batch 2; RMS, log scale</source>
        <translation>○ 批次 1，● 批次 2；RMS，对数刻度</translation>
    </message>
    <message>
        <source>Agreement of the step&apos;s signs</source>
        <translation>第一步的符号一致度</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::MessageLine</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ModelFacts</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>网络结构</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, grey</source>
        <translation>%1 x %2 像素，灰度</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, colour</source>
        <translation>%1 x %2 像素，彩色</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>预测内容</translation>
    </message>
    <message>
        <source>unit unknown</source>
        <translation>单位未知</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a unit</comment>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>its scaler</source>
        <translation>所用缩放器</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a scaler and its figures</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>after epoch</source>
        <translation>截至轮次</translation>
    </message>
    <message>
        <source>validation RMSE</source>
        <translation>验证 RMSE</translation>
    </message>
    <message>
        <source>validation MAE</source>
        <translation>验证 MAE</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>验证 R²</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Facts about the model</source>
        <translation>模型信息</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::NumericsPanel</name>
    <message>
        <source>Numerics by era</source>
        <translation>各时期的数值公式</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Whose formulas the optimizers follow. RMSprop&apos;s epsilon stands beside the root to TensorFlow 2.10 and under it since; 1e-8 to Keras 2.1.2, 1e-7 since. libtorch corrects Adam&apos;s epsilon and keeps SGD&apos;s rate out of the velocity.</source>
        <translation>优化器采用谁的公式。到 TensorFlow 2.10 为止，RMSprop 的 epsilon 在根号外，此后在根号内；到 Keras 2.1.2 为止为 1e-8，此后为 1e-7。libtorch 会校正 Adam 的 epsilon，并且 SGD 的速度中不含学习率。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps RMSprop and Adam from dividing by 0. Choosing formulas sets theirs.</source>
        <translation>防止 RMSprop 和 Adam 除以 0。选择公式时会设为其默认值。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>The learning rate rises to the whole over so many steps. Against a first step that is too large it only helps while it lasts.</source>
        <translation>学习率在这么多步内升到设定值。对于过大的第一步，它只在持续期间有用。</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>偏差校正</translation>
    </message>
    <message>
        <source>RMSprop divides its moving mean by 1 - rho^step, as Adam does, so that the first step is no larger than the learning rate. No Keras does it.</source>
        <translation>RMSprop 像 Adam 那样把移动平均除以 1 - rho^步数，使第一步不超过学习率。任何版本的 Keras 都不这样做。</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>libtorch: 0.1, 1e-5</source>
        <translation>libtorch：0.1，1e-5</translation>
    </message>
    <message>
        <source>Keras: 0.01, 1e-3</source>
        <translation>Keras：0.01，1e-3</translation>
    </message>
    <message>
        <source>How much one batch counts in the moving statistics, and the epsilon under the root. Keras writes its 0.01 as momentum 0.99: over the few steps of a small data set the statistics stay those of the start.</source>
        <translation>一个批次在移动统计量中所占的比重，以及根号内的 epsilon。Keras 把 0.01 写作 momentum 0.99：小数据集步数少，统计量会停留在初始值附近。</translation>
    </message>
    <message>
        <source>Batch norm everywhere</source>
        <translation>处处批归一化</translation>
    </message>
    <message>
        <source>Batch normalisation behind every convolution that has none.</source>
        <translation>在每个还没有批归一化的卷积层之后加上批归一化。</translation>
    </message>
    <message>
        <source>Padding same</source>
        <translation>same 填充</translation>
    </message>
    <message>
        <source>Every convolution is padded as by Keras&apos; padding=&apos;same&apos;: the odd row and column of zeros at the bottom and right. Otherwise as the architecture says.</source>
        <translation>每个卷积都按 Keras 的 padding=&apos;same&apos; 填充：多出的一行和一列零在下方和右侧。否则按架构自身的规定。</translation>
    </message>
    <message>
        <source>Unguarded root</source>
        <translation>根号不加保护</translation>
    </message>
    <message>
        <source>A loss with a root has no gradient where its error is exactly 0: in Keras it is NaN and ruins the weights. TrueLoss takes 0 unless this is on.</source>
        <translation>带根号的损失在误差恰为 0 处没有梯度：在 Keras 中它是 NaN，会毁掉权重。除非打开此项，TrueLoss 取 0。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Mixed: as with Keras&apos; mixed_float16 or torch&apos;s autocast, whatever passes from layer to layer, and its gradient on the way back, is rounded to 16 bits: about 3 digits, nothing above 65,504, no gradient below 0.00000006. Weights, optimizer and loss keep 32 bits. Raw pixels or large targets can overflow it. There is no loss scaling here: Keras&apos; compile() adds it by itself (LossScaleOptimizer, which skips the steps that overflow), in torch it is GradScaler. It shows what 16 bits do; it is not faster.</source>
        <translation>混合：与 Keras 的 mixed_float16 或 torch 的 autocast 一样，各层之间传递的数值以及反向传播的梯度都舍入到 16 位：约 3 位有效数字，不超过 65,504，小于 0.00000006 的梯度会丢失。权重、优化器和损失保持 32 位。原始像素或较大的目标值可能溢出。这里没有损失缩放：Keras 的 compile() 会自动加上（LossScaleOptimizer，它会跳过溢出的更新步），在 torch 中则是 GradScaler。这里展示 16 位的影响，并不会更快。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::OtherTools</name>
    <message>
        <source>What other tools would have shown</source>
        <translation>其他工具会显示什么</translation>
    </message>
    <message>
        <source>Tick a tool to draw what it would have shown of this run into the chart.</source>
        <translation>勾选某个工具，即可把它对此运行会显示的内容画到图中。</translation>
    </message>
    <message>
        <source>As soon as a run has batches, it is said here what other tools would have shown of it.</source>
        <translation>运行一旦有了批次，这里就会说明其他工具会如何显示它。</translation>
    </message>
    <message>
        <source>Reading the run: %1 batches so far.</source>
        <translation>正在读取训练运行：目前已读取 %1 个批次。</translation>
    </message>
    <message>
        <source>Closes this pane (Escape).</source>
        <translation>关闭此窗格（Esc）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::OverviewStrip</name>
    <message>
        <source>Overview of the run</source>
        <translation>训练运行概览</translation>
    </message>
    <message>
        <source>Batches %1 to %2 of %3 are shown.</source>
        <translation>正在显示第 %1 至第 %2 批次，共 %3 批次。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PageRail</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Images and the table of their targets.</source>
        <translation>图像及其目标值表格。</translation>
    </message>
    <message>
        <source>What the targets look like, and what each scaler does to them.</source>
        <translation>目标值的分布，以及每种缩放器对它们的作用。</translation>
    </message>
    <message>
        <source>Train, and see the true loss of every batch.</source>
        <translation>进行训练，查看每个批次的真实损失。</translation>
    </message>
    <message>
        <source>What happened, batch by batch, and why.</source>
        <translation>逐个批次了解发生了什么，以及原因。</translation>
    </message>
    <message>
        <source>All runs of this session, side by side.</source>
        <translation>本次会话的所有运行，并排显示。</translation>
    </message>
    <message>
        <source>Use a trained model on images.</source>
        <translation>将训练好的模型用于图像。</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1，已完成</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PickedImages</name>
    <message>
        <source>Show these rows in the &amp;table</source>
        <translation>在表格中显示这些行(&amp;T)</translation>
    </message>
    <message>
        <source>Goes to the Data page, whose table then shows these rows alone.</source>
        <translation>转到“数据”页，其表格随后只显示这些行。</translation>
    </message>
    <message>
        <source>Closes this strip (Esc in the histogram).</source>
        <translation>关闭此图像条（在直方图中按 Esc）。</translation>
    </message>
    <message>
        <source>Close the strip of images</source>
        <translation>关闭图像条</translation>
    </message>
    <message>
        <source>The images whose targets were picked in the histogram</source>
        <translation>目标值在直方图中被选取的图像</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PixelTable</name>
    <message>
        <source>The network sees</source>
        <translation>网络看到的</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Std. dev.</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>What the network sees of the pixels by each scaling</source>
        <translation>各种缩放方式下网络看到的像素</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选择</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PixelsView</name>
    <message>
        <source>The pixels are being counted.</source>
        <translation>正在统计像素。</translation>
    </message>
    <message>
        <source>The pixels can be counted as soon as the images are read and split.</source>
        <translation>图像读取并划分完成后即可统计像素。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>All %1 training images at the model&apos;s size of %2, before any flips or contrast.</source>
        <translation>全部 %1 张训练图像，尺寸为模型的 %2，尚未翻转或改变对比度。</translation>
    </message>
    <message>
        <source>The %1 of %2 training images that are kept in memory, at the model&apos;s size of %3, before any flips or contrast. The training counts all of them.</source>
        <translation>%2 张训练图像中保留在内存里的 %1 张，尺寸为模型的 %3，尚未翻转或改变对比度。训练时会统计全部图像。</translation>
    </message>
    <message>
        <source>Pixels of the training images</source>
        <translation>训练图像的像素</translation>
    </message>
    <message>
        <source>&amp;Log counts</source>
        <translation>对数计数(&amp;L)</translation>
    </message>
    <message>
        <source>Draws the counts on a logarithmic axis, so that a bin of one can be seen beside one of thousands.</source>
        <translation>在对数轴上绘制数量，这样只有一个值的区间也能与有数千个值的区间一同看清。</translation>
    </message>
    <message>
        <source>Counting the pixels</source>
        <translation>正在统计像素</translation>
    </message>
    <message>
        <source>Pixel scaling</source>
        <translation>像素缩放</translation>
    </message>
    <message>
        <source>The network sees the bytes as they are, 0 to 255.</source>
        <translation>网络看到的是原始字节值，0 到 255。</translation>
    </message>
    <message>
        <source>Bytes divided by 255: everything lies between 0 and 1.</source>
        <translation>字节值除以 255：全部落在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>Each channel is centred and divided by its standard deviation over the training images: mean 0, deviation 1.</source>
        <translation>每个通道减去其在训练图像上的平均值，再除以标准差：平均值为 0，标准差为 1。</translation>
    </message>
    <message>
        <source>Each channel is centred and divided by ImageNet&apos;s figures, as pretrained networks want it; grey images by the mean of the three. Mean 0 and deviation 1 only where your pixels are like ImageNet&apos;s.</source>
        <translation>每个通道按 ImageNet 的统计值减去平均值并除以标准差，预训练网络需要这样的输入；灰度图像使用三个通道的平均值。只有您的像素与 ImageNet 相似时，平均值才为 0、标准差才为 1。</translation>
    </message>
    <message>
        <source>As the images were read before, at %1.</source>
        <translation>以下为更改之前读取的图像，尺寸为 %1。</translation>
    </message>
    <message>
        <source>Read the images</source>
        <translation>读取图像</translation>
    </message>
    <message>
        <source>Reads them at the model&apos;s size. A training does so, too.</source>
        <translation>按模型的尺寸读取图像。开始训练时也会这样做。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PredictPage</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images: %1, of which could not be used: %2</source>
        <translation>图像：%1，其中无法使用：%2</translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation>图像：%1</translation>
    </message>
    <message>
        <source>Drop images here, or choose them, to see what the model reads from them.</source>
        <translation>将图像拖放到这里，或选择图像，看看模型从中读出什么。</translation>
    </message>
    <message>
        <source>Drop a model file (.safetensors) and images here. Images wait until there is a model.</source>
        <translation>将模型文件（.safetensors）和图像拖放到这里。有模型之前，图像会先等待。</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <comment>the name of a run</comment>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>The run that is shown was read from a log, which holds no model. Open a model, or choose another run.</source>
        <translation>当前显示的运行读取自日志，日志中没有模型。请打开一个模型，或选择另一次运行。</translation>
    </message>
    <message>
        <source>The model of the run that is shown will be here when the training ends or is stopped.</source>
        <translation>训练结束或停止后，当前显示的运行的模型会出现在这里。</translation>
    </message>
    <message>
        <source>The run that is shown ended before there was a model. Open one, or choose another run.</source>
        <translation>当前显示的运行在产生模型之前就结束了。请打开一个模型，或选择另一次运行。</translation>
    </message>
    <message>
        <source>There is no model yet. Train one, or open one that was saved.</source>
        <translation>还没有模型。请训练一个，或打开已保存的模型。</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>模型 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp);;All files (*)</source>
        <translation>图像 (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>保存模型</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>模型 (*.safetensors)</translation>
    </message>
    <message>
        <source>Save the predictions</source>
        <translation>保存预测值</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 is neither an image nor a model. Drop image files, or a .safetensors file.</source>
        <translation>%1 既不是图像也不是模型。请拖放图像文件或 .safetensors 文件。</translation>
    </message>
    <message>
        <source>&amp;Open a model...</source>
        <translation>打开模型(&amp;O)...</translation>
    </message>
    <message>
        <source>Chooses a model that TrueLoss saved (.safetensors).</source>
        <translation>选择由 TrueLoss 保存的模型（.safetensors）。</translation>
    </message>
    <message>
        <source>&amp;Use the model of the shown run</source>
        <translation>使用当前运行的模型(&amp;U)</translation>
    </message>
    <message>
        <source>Goes back to the model that was trained here.</source>
        <translation>换回在这里训练的模型。</translation>
    </message>
    <message>
        <source>Sa&amp;ve the model...</source>
        <translation>保存模型(&amp;V)...</translation>
    </message>
    <message>
        <source>Saves the model of the run that is shown: its weights, scalers, units and settings in one file, which any safetensors reader opens.</source>
        <translation>保存当前显示的运行的模型：权重、缩放器、单位和设置都在一个文件中，任何 safetensors 读取程序都能打开。</translation>
    </message>
    <message>
        <source>C&amp;hoose images...</source>
        <translation>选择图像(&amp;H)...</translation>
    </message>
    <message>
        <source>Adds images to the list. They can also be dropped on the page.</source>
        <translation>将图像添加到列表。也可以直接拖放到页面上。</translation>
    </message>
    <message>
        <source>Copy &amp;as CSV</source>
        <translation>复制为 CSV(&amp;A)</translation>
    </message>
    <message>
        <source>Copies file names and predictions at full precision, to paste into a table.</source>
        <translation>以完整精度复制文件名和预测值，可粘贴到表格中。</translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation>保存为 CSV...</translation>
    </message>
    <message>
        <source>Writes file names and predictions at full precision to a file.</source>
        <translation>以完整精度将文件名和预测值写入文件。</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Empties this list. The image files are not touched.</source>
        <translation>清空此列表。图像文件不受影响。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stops after the image that is being read. What was predicted stays.</source>
        <translation>读完当前图像后停止。已有的预测值会保留。</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>&amp;Go to Train</source>
        <translation>前往训练页(&amp;G)</translation>
    </message>
    <message>
        <source>The page on which models are trained.</source>
        <translation>训练模型的页面。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PredictionTableModel</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>What the model predicts, brought back into the unit of the target.</source>
        <translation>模型的预测值，已换算回目标值的单位。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is predicted and its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PresetBar</name>
    <message>
        <source>As in the question</source>
        <translation>与提问相同</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>MATLAB&apos;s example</source>
        <translation>MATLAB 示例</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ from &quot;%1&quot;</source>
        <translation>
            <numerusform>有 %n 项设置与“%1”不同</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, there %3</source>
        <translation>%1：当前 %2，该预设 %3</translation>
    </message>
    <message>
        <source>A click shows all settings of all presets side by side.</source>
        <translation>点击可并排显示所有预设的全部设置。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Settings and presets</source>
        <translation>设置与预设</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>AlexNet on raw pixels and raw targets, RMSprop with Keras&apos; defaults, batches of 32: the set-up of the question that TrueLoss was made for. Its second batch explodes.</source>
        <translation>AlexNet，原始像素和原始目标值，RMSprop 采用 Keras 默认值，批次大小 32：TrueLoss 正是为这个提问中的配置而做的。它的第二个批次会爆炸。</translation>
    </message>
    <message>
        <source>The small CNN, standardised pixels and targets, Adam with a falling rate: trains well on most data.</source>
        <translation>小型 CNN，标准化的像素和目标值，Adam 搭配逐渐下降的学习率：对大多数数据都能训练得很好。</translation>
    </message>
    <message>
        <source>The network and settings of MATLAB&apos;s example for rotated digits of 28 x 28 pixels.</source>
        <translation>MATLAB 示例的网络和设置，该示例用于 28 x 28 像素的旋转数字。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RaceChoices</name>
    <message>
        <source>Choose at least one scaler of the targets.</source>
        <translation>请至少选择一个目标值缩放器。</translation>
    </message>
    <message>
        <source>%1 scalings, %2 batches in all.</source>
        <translation>%1 种缩放方式，共 %2 个批次。</translation>
    </message>
    <message>
        <source>Targets:</source>
        <translation>目标值：</translation>
    </message>
    <message>
        <source>Pixels:</source>
        <translation>像素：</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>批次数(&amp;B)</translation>
    </message>
    <message>
        <source>How many batches each of them trains.</source>
        <translation>每一种训练多少个批次。</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>随机种子数(&amp;D)</translation>
    </message>
    <message>
        <source>So many times each, with other weights and another order of the images. One alone tells nothing about chance.</source>
        <translation>每一种运行这么多次，每次使用不同的权重和图像顺序。仅一次无法判断偶然性。</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>开始比赛(&amp;R)</translation>
    </message>
    <message>
        <source>Runs them in the background. The settings and your runs stay as they are.</source>
        <translation>在后台运行。设置和您的运行保持不变。</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>At the pace of what ran before, %1 on this machine.</source>
        <comment>a duration</comment>
        <translation>按之前运行的速度，在这台机器上%1。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RaceCurves</name>
    <message>
        <source>Batch %1</source>
        <translation>第 %1 批次</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RacePane</name>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前结果</translation>
    </message>
    <message>
        <source>As far as it came</source>
        <translation>停止前的结果</translation>
    </message>
    <message>
        <source>Nothing is recommended before every scaling has run with every seed.</source>
        <translation>在每种缩放方式都用每个随机种子运行完之前，不给出推荐。</translation>
    </message>
    <message>
        <source>Recommended: %1</source>
        <translation>推荐：%1</translation>
    </message>
    <message>
        <source>No recommendation</source>
        <translation>没有推荐</translation>
    </message>
    <message>
        <source>The data were changed: what was measured before is about others.</source>
        <translation>数据已更改：之前测得的结果对应的是其他数据。</translation>
    </message>
    <message>
        <source>A race is going on.</source>
        <translation>比赛正在进行。</translation>
    </message>
    <message>
        <source>&amp;Use this scaling</source>
        <translation>使用此缩放方式(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use %1</source>
        <comment>a scaling</comment>
        <translation>使用 %1(&amp;U)</translation>
    </message>
    <message>
        <source>Other settings have changed since: what is shown is about those that were set then.</source>
        <translation>此后其他设置已更改：所示结果对应的是当时的设置。</translation>
    </message>
    <message>
        <source>Set for the next training.</source>
        <translation>已为下一次训练设置。</translation>
    </message>
    <message>
        <source>This scaling is set.</source>
        <translation>当前设置的就是此缩放方式。</translation>
    </message>
    <message>
        <source>Each scaling trains the network for some batches, from the same weights and in the same order of the images, and is judged on the validation images in the target&apos;s own unit. The scalers of the targets run first, with the pixels as they are set; then the scalings of the pixels, with the best of them.</source>
        <translation>每种缩放方式都从相同的权重、按相同的图像顺序将网络训练若干批次，并以目标值自身的单位在验证图像上评判。先以当前的像素设置比较目标值缩放器，再以其中最好的一个比较像素缩放方式。</translation>
    </message>
    <message>
        <source>The race of the scalers</source>
        <translation>缩放器比赛</translation>
    </message>
    <message>
        <source>Stops the race at the next batch. Nothing else is touched.</source>
        <translation>在下一个批次停止比赛。其他一切不变。</translation>
    </message>
    <message>
        <source>Sets the target scaler and the pixel scaling for the next training.</source>
        <translation>为下一次训练设置目标值缩放器和像素缩放方式。</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
    <message>
        <source>Sets the scaling again that was set before.</source>
        <translation>恢复之前设置的缩放方式。</translation>
    </message>
    <message>
        <source>True RMSE of every batch, by scaling</source>
        <translation>各缩放方式下每个批次的真实 RMSE</translation>
    </message>
    <message>
        <source>What came of each scaling</source>
        <translation>各缩放方式的结果</translation>
    </message>
    <message>
        <source>True RMSE of every batch, all on one logarithmic scale, that of the second half of the race: arrows stand for what lies beyond it. Line: the median of the seeds; band: from the smallest to the largest; ×: a run broke off; dashed: always predicting the mean, %1.</source>
        <translation>每个批次的真实 RMSE，全部使用同一对数刻度，即比赛后半程的刻度：箭头表示超出刻度的值。线：各随机种子的中位数；色带：从最小到最大；×：某次运行中断；虚线：始终预测平均值，%1。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RaceTableModel</name>
    <message>
        <source>! could not start</source>
        <translation>! 无法开始</translation>
    </message>
    <message>
        <source>! broke off</source>
        <translation>! 中途中断</translation>
    </message>
    <message>
        <source>✓ recommended</source>
        <translation>✓ 推荐</translation>
    </message>
    <message>
        <source>smallest error</source>
        <translation>误差最小</translation>
    </message>
    <message>
        <source>✕ worse</source>
        <translation>✕ 较差</translation>
    </message>
    <message>
        <source>≈ not told apart</source>
        <translation>≈ 无法区分</translation>
    </message>
    <message>
        <source>The race has not ended.</source>
        <translation>比赛尚未结束。</translation>
    </message>
    <message>
        <source>Always predicting the mean of the training targets gives %1.</source>
        <translation>始终以训练目标值的平均值作为预测值时为 %1。</translation>
    </message>
    <message>
        <source>Of all scalings it has the smallest median of the validation RMSE.</source>
        <translation>在所有缩放方式中，其验证 RMSE 的中位数最小。</translation>
    </message>
    <message>
        <source>Its error is larger by more than the seeds differ.</source>
        <translation>其误差更大，且差距超过各随机种子之间的差异。</translation>
    </message>
    <message>
        <source>The seeds differ by more than it lies behind the first: a longer race, or more seeds, could tell.</source>
        <translation>各随机种子之间的差异大于它与第一名的差距：延长比赛或增加随机种子也许能分出高下。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the smallest and the largest</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Over the seeds</source>
        <translation>各随机种子</translation>
    </message>
    <message>
        <source>Behind the first</source>
        <translation>落后第一名</translation>
    </message>
    <message>
        <source>Last batches</source>
        <translation>最后批次</translation>
    </message>
    <message>
        <source>Worst peak</source>
        <translation>最高峰值</translation>
    </message>
    <message>
        <source>The scaler of the targets; ▸ marks the scaling that is set.</source>
        <translation>目标值的缩放器；▸ 标记当前设置的缩放方式。</translation>
    </message>
    <message>
        <source>How the pixels are scaled before the network sees them.</source>
        <translation>像素在输入网络之前的缩放方式。</translation>
    </message>
    <message>
        <source>What the race says of it, after all seeds.</source>
        <translation>全部随机种子跑完后，比赛对它的结论。</translation>
    </message>
    <message>
        <source>RMSE of the validation images after the last batch, in the target&apos;s unit; the median over the seeds.</source>
        <translation>最后一个批次之后验证图像的 RMSE，以目标值的单位表示；取各随机种子的中位数。</translation>
    </message>
    <message>
        <source>The smallest and the largest validation RMSE of the seeds.</source>
        <translation>各随机种子中最小和最大的验证 RMSE。</translation>
    </message>
    <message>
        <source>How much larger its validation RMSE is than that of the first, seed by seed: the interval of the mean difference, all of them together right with 95 %. One that holds 0 can be chance.</source>
        <translation>其验证 RMSE 比第一名大多少（按随机种子逐一比较）：平均差的区间，所有区间同时成立的置信度为 95 %。包含 0 的区间可能只是偶然。</translation>
    </message>
    <message>
        <source>True RMSE of the training batches over the last tenth of the race; the median over the seeds.</source>
        <translation>比赛最后十分之一内训练批次的真实 RMSE；取各随机种子的中位数。</translation>
    </message>
    <message>
        <source>The largest true RMSE of any batch with any seed.</source>
        <translation>所有随机种子的所有批次中最大的真实 RMSE。</translation>
    </message>
    <message>
        <source>✕ above the mean</source>
        <translation>✕ 高于平均值</translation>
    </message>
    <message>
        <source>Validation
RMSE</source>
        <translation>验证
RMSE</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RateChart</name>
    <message>
        <source>Rate %1: most runs had diverged; the others %2 to %3</source>
        <translation>学习率 %1：多数运行已发散；其余为 %2 至 %3</translation>
    </message>
    <message>
        <source>Rate %1: median %2, runs %3 to %4</source>
        <translation>学习率 %1：中位数 %2，各次运行 %3 至 %4</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>True RMSE of the batch</source>
        <translation>批次的真实 RMSE</translation>
    </message>
    <message>
        <source>True RMSE of the batch (%1)</source>
        <translation>批次的真实 RMSE（%1）</translation>
    </message>
    <message>
        <source>a tenth of divergence: %1</source>
        <translation>发散点的十分之一：%1</translation>
    </message>
    <message>
        <source>set: %1</source>
        <translation>当前设置：%1</translation>
    </message>
    <message>
        <source>middle of the fall: %1</source>
        <translation>下降段中点：%1</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RateWindow</name>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The data were changed: what was measured before is about others.</source>
        <translation>数据已更改：之前测得的结果对应的是其他数据。</translation>
    </message>
    <message>
        <source>The lowest rate has to be below the highest.</source>
        <translation>最低学习率必须小于最高学习率。</translation>
    </message>
    <message>
        <source>Use %1 (a &amp;tenth of divergence)</source>
        <translation>使用 %1（发散点的十分之一）(&amp;T)</translation>
    </message>
    <message>
        <source>U&amp;ndo: back to %1</source>
        <translation>撤销：恢复为 %1(&amp;N)</translation>
    </message>
    <message>
        <source>Other settings have changed since: what is shown is about those that were set then.</source>
        <translation>此后其他设置已更改：所示结果对应的是当时的设置。</translation>
    </message>
    <message>
        <source>The learning rate is set to %1.</source>
        <translation>学习率已设为 %1。</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>寻找学习率</translation>
    </message>
    <message>
        <source>Trains with the settings that are set, but raises the learning rate from batch to batch by the same factor, with several seeds. A good rate lies where the error falls, well below the one where it explodes. Every value is the true RMSE of its batch, not smoothed.</source>
        <translation>使用当前设置训练，但学习率逐批次按相同倍数升高，并使用多个随机种子。合适的学习率位于误差下降之处，且远低于误差爆炸之处。每个值都是该批次的真实 RMSE，未经平滑。</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>从(&amp;R)</translation>
    </message>
    <message>
        <source>The rate of the first batch.</source>
        <translation>第一个批次的学习率。</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
    <message>
        <source>The rate of the last batch.</source>
        <translation>最后一个批次的学习率。</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>批次数(&amp;B)</translation>
    </message>
    <message>
        <source>Over how many batches the rate rises. A run ends where it diverges.</source>
        <translation>学习率在多少个批次内升高。运行在发散处结束。</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>随机种子数(&amp;D)</translation>
    </message>
    <message>
        <source>So many runs, each with other weights and another order of the images.</source>
        <translation>运行这么多次，每次使用不同的权重和图像顺序。</translation>
    </message>
    <message>
        <source>&amp;Start the test</source>
        <translation>开始测试(&amp;S)</translation>
    </message>
    <message>
        <source>Runs in the background. The settings and your runs stay as they are.</source>
        <translation>在后台运行。设置和您的运行保持不变。</translation>
    </message>
    <message>
        <source>The range test</source>
        <translation>学习率范围测试</translation>
    </message>
    <message>
        <source>Stops the test at the next batch. Nothing else is touched.</source>
        <translation>在下一个批次停止测试。其他一切不变。</translation>
    </message>
    <message>
        <source>True RMSE of every batch against its learning rate</source>
        <translation>每个批次的真实 RMSE 与其学习率</translation>
    </message>
    <message>
        <source>Start the test: thin lines will be the runs, the thick one their median, and a cross stands where a run diverged.</source>
        <translation>开始测试后：细线为各次运行，粗线为其中位数，叉号标记运行发散之处。</translation>
    </message>
    <message>
        <source>Sets this learning rate, rounded to two digits.</source>
        <translation>设置此学习率，取两位有效数字。</translation>
    </message>
    <message>
        <source>Sets the learning rate again that was set before.</source>
        <translation>恢复之前设置的学习率。</translation>
    </message>
    <message>
        <source>&amp;Use %1 (middle of the fall)</source>
        <translation>使用 %1（下降段中点）(&amp;U)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RejectedRowsModel</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Row (line)</source>
        <translation>行（行号）</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>不可用的原因</translation>
    </message>
    <message>
        <source>was left out by you</source>
        <translation>由您排除</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ResumeBar</name>
    <message>
        <source>Resu&amp;me it</source>
        <translation>继续此运行(&amp;M)</translation>
    </message>
    <message>
        <source>Opens its data and goes on with the training where the last checkpoint was written.</source>
        <translation>打开其数据，并从写入最后一个检查点的位置继续训练。</translation>
    </message>
    <message>
        <source>Show all r&amp;uns</source>
        <translation>显示所有运行(&amp;U)</translation>
    </message>
    <message>
        <source>The list of runs, where every interrupted one can be resumed, looked at or removed.</source>
        <translation>运行列表，可在其中继续、查看或移除每个中断的运行。</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>Hides this. The run can be resumed later from the list of runs.</source>
        <translation>隐藏此提示。以后可以从运行列表中继续该运行。</translation>
    </message>
    <message>
        <source>“%1” was interrupted after batch %2. It can go on; batches after its last checkpoint are trained again.</source>
        <translation>“%1”在批次 %2 之后中断。它可以继续；最后一个检查点之后的批次会重新训练。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RewindForm</name>
    <message>
        <source>No state before it is in memory: the batches before it are run again first.</source>
        <translation>内存中没有它之前的状态：将先重新运行它之前的批次。</translation>
    </message>
    <message>
        <source>That state is kept: it goes on at once.</source>
        <translation>该状态已保留：可立即继续。</translation>
    </message>
    <message>
        <source>The nearest state that is kept stands after batch %1; batches to be run again first: %2.</source>
        <translation>最近的保留状态在第 %1 批次之后；需先重新运行的批次数：%2。</translation>
    </message>
    <message>
        <source>No setting differs from the run&apos;s, so the branch repeats it, bit for bit on the CPU. Change something in the settings at the right to try it from here.</source>
        <translation>设置与该运行完全相同，因此分支会重复该运行，在 CPU 上逐位一致。请在右侧的设置中做出改动，以便从这里试验。</translation>
    </message>
    <message>
        <source>What the settings at the right change:</source>
        <translation>右侧的设置所改变的内容：</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <comment>a setting, its new value, its value in the run</comment>
        <translation>%1：%2，原为 %3</translation>
    </message>
    <message>
        <source>Go on after &amp;batch</source>
        <translation>从此批次之后继续(&amp;B)</translation>
    </message>
    <message>
        <source>So many batches of the run stay as they were; 0 begins with its first one.</source>
        <translation>该运行的这些批次保持不变；0 表示从第一个批次开始。</translation>
    </message>
    <message>
        <source>&amp;Go on from here</source>
        <translation>从这里继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Use the run&apos;s settings</source>
        <translation>使用该运行的设置(&amp;U)</translation>
    </message>
    <message>
        <source>Puts the settings that this run was trained with into the panel at the right.</source>
        <translation>将该运行训练时的设置填入右侧的面板。</translation>
    </message>
    <message>
        <source>Trains on from the middle of &quot;%1&quot;, as a run of its own. The curve there is now stays as it is, paler, and the new one is drawn over it.</source>
        <translation>从“%1”的中途继续训练，作为一次独立的运行。现有的曲线保持不变并以较浅的颜色显示，新的曲线绘制在其上。</translation>
    </message>
    <message>
        <source>Pause the training, or wait for its end, to go back.</source>
        <translation>请暂停训练，或等待其结束，然后再倒回。</translation>
    </message>
    <message>
        <source>The run that is paused ends with that.</source>
        <translation>已暂停的运行将随之结束。</translation>
    </message>
    <message>
        <source>Wait for the end of the experiment that goes on, or cancel it, to go back.</source>
        <translation>请等待正在进行的实验结束或将其取消，然后再倒回。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting and its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RowTableModel</name>
    <message>
        <source>Click to bring the rows back into the order of the table.</source>
        <translation>点击可恢复表格原来的行顺序。</translation>
    </message>
    <message>
        <source>Training images teach the network; validation images only test it.</source>
        <translation>训练图像用来教网络，验证图像只用来检验网络。</translation>
    </message>
    <message>
        <source>Click to sort by this column.</source>
        <translation>点击可按此列排序。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>%1, line %2 of the table</source>
        <translation>%1，表格第 %2 行</translation>
    </message>
    <message>
        <source>%1, line %2 of %3</source>
        <translation>%1，%3 的第 %2 行</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>您已排除</translation>
    </message>
    <message>
        <source>You left this row out: no training and no validation uses it. Select it and press Delete to take it back.</source>
        <translation>您排除了这一行：训练和验证都不使用它。选中它并按 Delete 键即可恢复。</translation>
    </message>
    <message>
        <source>Where the row stands in its table. The data check names rows by it.</source>
        <translation>该行在表格中的位置。数据检查以行号指明各行。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a target column and its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RowsPane</name>
    <message>
        <source>Leave selected rows out</source>
        <translation>排除选中的行</translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) back</source>
        <translation>
            <numerusform>恢复 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out</source>
        <translation>
            <numerusform>排除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Training and validation use them again. Delete does the same.</source>
        <translation>训练和验证重新使用这些行。按 Delete 键作用相同。</translation>
    </message>
    <message>
        <source>No training and no validation uses them any more. Each run records the choice. Delete does the same.</source>
        <translation>训练和验证都不再使用这些行。每次运行都会记录这一选择。按 Delete 键作用相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>已选中 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out by your choice.</source>
        <translation>
            <numerusform>按您的选择排除了 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that you select can be left out of the training.</source>
        <translation>选中的行可以不参加训练。</translation>
    </message>
    <message>
        <source>Images and their targets</source>
        <translation>图像及其目标值</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the last choice about rows back. Ctrl+Z in the table does the same.</source>
        <translation>收回对行的上一次选择。在表格中按 Ctrl+Z 作用相同。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunArchive</name>
    <message>
        <source>Runs are not kept beyond this session: %1</source>
        <translation>运行不会保留到本次会话之后：%1</translation>
    </message>
    <message>
        <source>The file that keeps the runs was damaged. Runs that could be read whole: %1, in part: %2; the list says what they lost. The damaged file was put aside as %3.</source>
        <translation>保存运行的文件已损坏。能够完整读取的运行：%1，部分读取：%2；列表中说明了丢失的内容。损坏的文件已另存为 %3。</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>正在读取运行</translation>
    </message>
    <message>
        <source>Writing the run</source>
        <translation>正在写入运行</translation>
    </message>
    <message>
        <source>The run was saved to %1.</source>
        <translation>运行已保存到 %1。</translation>
    </message>
    <message>
        <source>The run in %1 is in the list now.</source>
        <translation>%1 中的运行现在已在列表中。</translation>
    </message>
    <message>
        <source>Reading %1 runs</source>
        <translation>正在读取 %1 个运行</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2</source>
        <translation>“%1”无法读取：%2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunComparison</name>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>Show a run to see its settings.</source>
        <translation>显示一个运行即可查看其设置。</translation>
    </message>
    <message>
        <source>Se&amp;ttings of run %1</source>
        <translation>运行 %1 的设置(&amp;T)</translation>
    </message>
    <message>
        <source>The log of this run does not tell its settings.</source>
        <translation>该运行的日志没有记录其设置。</translation>
    </message>
    <message>
        <source>Mark other runs above and compare them, to see in what they differ.</source>
        <translation>在上方标记其他运行并进行对比，即可看出它们有何不同。</translation>
    </message>
    <message>
        <source>Figures and se&amp;ttings of run %1 beside run %2</source>
        <translation>运行 %1 与运行 %2 的数值和设置(&amp;T)</translation>
    </message>
    <message>
        <source>The units of these runs differ, so their figures cannot be compared.</source>
        <translation>这些运行的单位不同，因此其数值无法比较。</translation>
    </message>
    <message>
        <source>A log tells few of its settings, so not every difference here is a real one.</source>
        <translation>日志只记录很少的设置，因此这里的差异不一定都是真实的。</translation>
    </message>
    <message>
        <source>All settings are the same.</source>
        <translation>所有设置都相同。</translation>
    </message>
    <message>
        <source>Settings that differ: %1. They are bold and marked with ≠.</source>
        <translation>不同的设置：%1 项，以粗体和 ≠ 标出。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>A&amp;rea along</source>
        <translation>面积沿(&amp;R)</translation>
    </message>
    <message>
        <source>What the mean of the true RMSE is taken along. Runs of different length are compared over the part that all of them have.</source>
        <translation>真实 RMSE 的平均值沿哪个量计算。长度不同的运行只在它们共有的部分上进行比较。</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Onl&amp;y what differs</source>
        <translation>仅显示不同之处(&amp;Y)</translation>
    </message>
    <message>
        <source>Hides the settings in which all of these runs are the same.</source>
        <translation>隐藏这些运行完全相同的设置。</translation>
    </message>
    <message>
        <source>Figures and se&amp;ttings of run %1 beside %2 others</source>
        <translation>运行 %1 与另外 %2 个运行的数值和设置(&amp;T)</translation>
    </message>
    <message>
        <source>run %1 %2</source>
        <comment>the number of a run, and what its values are of</comment>
        <translation>运行 %1：%2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>These runs show different quantities, so their figures cannot be compared: %1.</source>
        <translation>这些训练运行显示的量不同，因此其数值不可比较：%1。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunDetails</name>
    <message>
        <source>About the marked run</source>
        <translation>关于已标记的运行</translation>
    </message>
    <message>
        <source>Ta&amp;gs, with commas between them</source>
        <translation>标签，以逗号分隔(&amp;G)</translation>
    </message>
    <message>
        <source>baseline, to be repeated</source>
        <translation>基线, 待重复</translation>
    </message>
    <message>
        <source>Words of your own by which runs can be found with the search above.</source>
        <translation>您自定义的词语，可用上方的搜索找到相应的运行。</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>What was tried, and what came of it</source>
        <translation>尝试了什么，结果如何</translation>
    </message>
    <message>
        <source>Kept with the run as you type, and searched as well.</source>
        <translation>输入时随运行一起保存，也可被搜索到。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunExports</name>
    <message>
        <source>The values were saved to %1.</source>
        <translation>数值已保存到 %1。</translation>
    </message>
    <message>
        <source>The report was saved to %1.</source>
        <translation>报告已保存到 %1。</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s events were saved to %1.</source>
        <translation>TensorBoard 事件已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunRepairBar</name>
    <message>
        <source>The store of the runs is being repaired.</source>
        <translation>正在修复保存运行的存储库。</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Re&amp;pair</source>
        <translation>修复(&amp;P)</translation>
    </message>
    <message>
        <source>Reads all that can still be read into a new store. The damaged file is kept beside it, so that nothing is lost by this.</source>
        <translation>将仍可读取的内容全部读入新的存储库。损坏的文件会保留在旁边，因此不会因此丢失任何内容。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunTable</name>
    <message>
        <source>training elsewhere</source>
        <translation>正在别处训练</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比中</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunTableModel</name>
    <message>
        <source>Shown</source>
        <translation>显示中</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比中</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>验证中</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of the run</comment>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Last RMSE</source>
        <translation>最后 RMSE</translation>
    </message>
    <message>
        <source>Best val. RMSE</source>
        <translation>最佳验证 RMSE</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether the run was trained here on images or read from the log of another tool.</source>
        <translation>该运行是在这里用图像训练的，还是从其他工具的日志读取的。</translation>
    </message>
    <message>
        <source>The true RMSE of the last batch, in the unit of the target.</source>
        <translation>最后一个批次的真实 RMSE，以目标值的单位表示。</translation>
    </message>
    <message>
        <source>The lowest RMSE over the validation images after any epoch, in the unit of the target.</source>
        <translation>各轮次结束后，验证图像上的最低 RMSE，以目标值的单位表示。</translation>
    </message>
    <message>
        <source>training elsewhere</source>
        <translation>正在别处训练</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tags</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Which run the chart shows, and which ones are drawn paler behind it.</source>
        <translation>图中显示哪个运行，以及哪些运行以较浅的颜色画在后面。</translation>
    </message>
    <message>
        <source>The number of the run in this session. Runs of earlier sessions get one when they are opened.</source>
        <translation>运行在本次会话中的编号。以前会话的运行在打开时获得编号。</translation>
    </message>
    <message>
        <source>After epoch %1.</source>
        <translation>第 %1 轮之后。</translation>
    </message>
    <message>
        <source>After epoch %1. MAE there: %2</source>
        <translation>第 %1 轮之后。此时的 MAE：%2</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Branch of &quot;%1&quot; after batch %2</source>
        <translation>“%1”在第 %2 批次之后的分支</translation>
    </message>
    <message>
        <source>Branch of a run that is not in the list, after batch %1</source>
        <translation>某次不在列表中的运行在第 %1 批次之后的分支</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最后的值</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>最佳验证值</translation>
    </message>
    <message>
        <source>The true RMSE of the last batch, in the unit of the target; of a log the true value of its column.</source>
        <translation>最后一个批次的真实 RMSE，以目标的单位表示；对日志而言是其所选列的真实值。</translation>
    </message>
    <message>
        <source>The lowest RMSE over the validation images after any epoch, in the unit of the target; of a log the lowest value of its column that it shows of the validation.</source>
        <translation>各轮次之后验证图像上的最低 RMSE，以目标的单位表示；对日志而言是其所选列在验证上显示的最低值。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunsPage</name>
    <message>
        <source>There is no run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>转到“训练”(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show in the chart</source>
        <translation>在图表中显示(&amp;S)</translation>
    </message>
    <message>
        <source>Makes the marked run the one that the chart, the findings and the model belong to.</source>
        <translation>将选中的运行设为当前运行，图表、发现和模型都以它为准。</translation>
    </message>
    <message>
        <source>&amp;Compare with the shown run</source>
        <translation>与显示的运行对比(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Undo remove</source>
        <translation>撤销移除(&amp;U)</translation>
    </message>
    <message>
        <source>Each training, and each log that you open, becomes a run. They can be compared here.</source>
        <translation>每次训练以及每个打开的日志都会成为一个运行。可在此处对它们进行对比。</translation>
    </message>
    <message>
        <source>T&amp;rash</source>
        <translation>回收站(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;rash (%1)</source>
        <translation>回收站 (%1)(&amp;R)</translation>
    </message>
    <message>
        <source>Ru&amp;ns in the trash</source>
        <translation>回收站中的运行(&amp;N)</translation>
    </message>
    <message>
        <source>Ru&amp;ns</source>
        <translation>运行(&amp;N)</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>保存运行</translation>
    </message>
    <message>
        <source>Runs of TrueLoss (*.tlrun)</source>
        <translation>TrueLoss 运行 (*.tlrun)</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>Search names, tags, notes and settings</source>
        <translation>搜索名称、标签、备注和设置</translation>
    </message>
    <message>
        <source>Lists only runs in which all of these words occur.</source>
        <translation>只列出包含所有这些词语的运行。</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>导入(&amp;I)...</translation>
    </message>
    <message>
        <source>Takes in a run that was exported, here or by somebody else (.tlrun).</source>
        <translation>导入在此处或由他人导出的运行 (.tlrun)。</translation>
    </message>
    <message>
        <source>Lists the runs that were removed. They can be restored or deleted for good.</source>
        <translation>列出已移除的运行。可以恢复或永久删除它们。</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Goes on with a run that was interrupted or stopped, from its last checkpoint. Batches after that are trained again; on the CPU they come out the same.</source>
        <translation>从最后一个检查点继续已中断或已停止的运行。其后的批次会重新训练；在 CPU 上结果相同。</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>导出(&amp;X)...</translation>
    </message>
    <message>
        <source>Writes the marked run, with its checkpoints, to one file (.tlrun) for somebody else.</source>
        <translation>把已标记的运行连同其检查点写入一个文件 (.tlrun)，供他人使用。</translation>
    </message>
    <message>
        <source>Puts the marked runs into the trash (Del). Undo brings them back (Ctrl+Z). A run that is going on cannot be removed.</source>
        <translation>把已标记的运行放入回收站 (Del)。撤销可将其恢复 (Ctrl+Z)。正在进行的运行无法移除。</translation>
    </message>
    <message>
        <source>Brings back what was removed last.</source>
        <translation>恢复最后移除的内容。</translation>
    </message>
    <message>
        <source>Res&amp;tore</source>
        <translation>恢复(&amp;T)</translation>
    </message>
    <message>
        <source>Puts the marked runs back into the list.</source>
        <translation>把已标记的运行放回列表。</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>永久删除(&amp;D)</translation>
    </message>
    <message>
        <source>Deletes the marked runs and their checkpoints. This cannot be undone.</source>
        <translation>删除已标记的运行及其检查点。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Draws the marked runs paler behind the shown one and lists their figures and settings beside it. Press again to end it. Runs of earlier sessions are read first.</source>
        <translation>在所显示运行的后面用较浅的颜色绘制已标记的运行，并将其数值和设置并列显示。再次按下可结束对比。以前会话的运行会先读取。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ScalerCard</name>
    <message>
        <source>skew %1 → %2</source>
        <comment>before and after a scaler</comment>
        <translation>偏度 %1 → %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ScalerCards</name>
    <message>
        <source>The targets stay in their own unit, and the last layer has to reach them as they are.</source>
        <translation>目标值保留自身的单位，最后一层必须直接输出这样的数值。</translation>
    </message>
    <message>
        <source>Takes the mean away and divides by the standard deviation: targets around 0, most within ±2.</source>
        <translation>减去平均值，再除以标准差：目标值围绕 0 分布，大多在 ±2 以内。</translation>
    </message>
    <message>
        <source>Brings the smallest training target to the lower end of a range and the largest to the upper.</source>
        <translation>将最小的训练目标值映射到范围的下限，最大的映射到上限。</translation>
    </message>
    <message>
        <source>Divides by the largest absolute value: 0 stays 0, and nothing passes 1.</source>
        <translation>除以最大的绝对值：0 仍为 0，且不会超过 1。</translation>
    </message>
    <message>
        <source>Takes the median away and divides by the middle half&apos;s width, which outliers do not move.</source>
        <translation>减去中位数，再除以中间一半数据的宽度，不受离群值影响。</translation>
    </message>
    <message>
        <source>The logarithm of 1 + x, for targets above -1 that span orders of magnitude: 0.01 in the scaled unit is about 1 % of 1 + x.</source>
        <translation>1 + x 的对数，适用于大于 -1 且跨越多个数量级的目标值：缩放后单位中的 0.01 约为 1 + x 的 1 %。</translation>
    </message>
    <message>
        <source>Bends the targets until they are most like a normal distribution, whatever their sign, then standardises.</source>
        <translation>对目标值（不论正负）作变换，使其最接近正态分布，然后标准化。</translation>
    </message>
    <message>
        <source>Bends targets above 0, by a power of theirs, until they are most like a normal distribution, then standardises.</source>
        <translation>对大于 0 的目标值作幂变换，使其最接近正态分布，然后标准化。</translation>
    </message>
    <message>
        <source>The share of the training targets below each, 0 to 1. Predictions cannot leave the fitted range.</source>
        <translation>小于各目标值的训练目标值所占的比例，0 到 1。预测值无法超出拟合的范围。</translation>
    </message>
    <message>
        <source>The share of the training targets below each, as a normal distribution&apos;s value. Predictions cannot leave the fitted range.</source>
        <translation>小于各目标值的训练目标值所占的比例，换算为正态分布的值。预测值无法超出拟合的范围。</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>标准化(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Min-max</source>
        <translation>最小-最大(&amp;M)</translation>
    </message>
    <message>
        <source>Min-max &amp;from</source>
        <translation>最小-最大，从(&amp;F)</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
    <message>
        <source>Lower end of the range</source>
        <translation>范围下限</translation>
    </message>
    <message>
        <source>Upper end of the range</source>
        <translation>范围上限</translation>
    </message>
    <message>
        <source>Where the smallest training target goes. Validation targets may lie outside.</source>
        <translation>最小的训练目标值映射到的位置。验证目标值可能超出范围。</translation>
    </message>
    <message>
        <source>Where the largest training target goes. Validation targets may lie outside.</source>
        <translation>最大的训练目标值映射到的位置。验证目标值可能超出范围。</translation>
    </message>
    <message>
        <source>The lower end has to be below the upper one. The range before stays in force until it is.</source>
        <translation>下限必须小于上限。在此之前，仍使用原来的范围。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ScalerOutlookTable</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a range and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>column head and unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Scaler</source>
        <translation>缩放器</translation>
    </message>
    <message>
        <source>RMSE untrained</source>
        <translation>未训练时的 RMSE</translation>
    </message>
    <message>
        <source>Last layer reaches</source>
        <translation>最后一层的输出范围</translation>
    </message>
    <message>
        <source>On the validation images, of a network whose output is still 0 in the scaled unit: about where the curve begins.</source>
        <translation>网络在缩放后单位下的输出仍为 0 时，在验证图像上的 RMSE：曲线大致从这里开始。</translation>
    </message>
    <message>
        <source>The smallest and the largest training target in the scaled unit.</source>
        <translation>缩放后单位下最小和最大的训练目标值。</translation>
    </message>
    <message>
        <source>What each scaler means before the training</source>
        <translation>各缩放器在训练前意味着什么</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选择</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>偏度</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Of the scaled training targets. 0 where they lie evenly around their mean.</source>
        <translation>缩放后训练目标值的偏度。围绕平均值对称分布时为 0。</translation>
    </message>
    <message>
        <source>The part of the scaled training targets beyond Tukey&apos;s fences: 1.5 interquartile ranges below the first quartile or above the third. Of a normal distribution 0.7 % lie there.</source>
        <translation>缩放后训练目标值中位于 Tukey 界限之外的比例：低于第一四分位数或高于第三四分位数 1.5 倍四分位距。正态分布中有 0.7 % 位于此处。</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Off at %1 (%2)</source>
        <comment>a target and its place, such as the median</comment>
        <translation>在 %1 处的偏差 (%2)</translation>
    </message>
    <message>
        <source>How far off a prediction is, in the target&apos;s unit, that misses this target by 0.1 in the scaled unit.</source>
        <translation>当预测值在缩放后的单位下偏离此目标值 0.1 时，以目标值的单位计偏差有多大。</translation>
    </message>
    <message>
        <source>%1 everywhere</source>
        <comment>an error</comment>
        <translation>处处为 %1</translation>
    </message>
    <message>
        <source>does not fit these targets</source>
        <translation>不适用于这些目标值</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::Session</name>
    <message>
        <source>Demo gauges</source>
        <translation>演示压力表</translation>
    </message>
    <message>
        <source>Drawing the demo gauges</source>
        <translation>正在绘制演示压力表</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>There are no images yet. Open a folder of images, or the demo, on the Data page.</source>
        <translation>还没有图像。请在“数据”页打开一个图像文件夹或演示。</translation>
    </message>
    <message>
        <source>There is no trained model yet. Train one first, to the end or until you press Stop.</source>
        <translation>还没有训练好的模型。请先训练一个，直到结束或按下“停止”。</translation>
    </message>
    <message>
        <source>The model was saved to %1.</source>
        <translation>模型已保存到 %1。</translation>
    </message>
    <message>
        <source>Sorting out the rows</source>
        <translation>正在整理各行</translation>
    </message>
    <message>
        <source>The training goes on, but it cannot be kept at the moment: %1</source>
        <translation>训练继续进行，但目前无法保存：%1</translation>
    </message>
    <message>
        <source>The run cannot be resumed: %1</source>
        <translation>无法继续此运行：%1</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>正在读取运行</translation>
    </message>
    <message>
        <source>%1, targets %2, pixels %3</source>
        <translation>%1，目标 %2，像素 %3</translation>
    </message>
    <message>
        <source>%1, from batch %2</source>
        <comment>a run&apos;s name and the batch after which a branch leaves it</comment>
        <translation>%1，自第 %2 批次起</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SessionLogs</name>
    <message>
        <source>Pasted log</source>
        <translation>粘贴的日志</translation>
    </message>
    <message>
        <source>This log was pasted in an earlier session and is not kept. Paste it again.</source>
        <translation>该日志是在以前的会话中粘贴的，未保留其文本。请重新粘贴。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 holds %2 runs. The first one is shown; all of them are on the Runs page.</source>
        <translation>%1 包含 %2 个运行。当前显示第一个；全部列在“运行记录”页面。</translation>
    </message>
    <message>
        <source>Following %1: what is written into it appears here at once.</source>
        <translation>正在跟踪 %1：写入的内容会立即显示在这里。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SettingsCompareModel</name>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Best validation RMSE</source>
        <translation>最佳验证 RMSE</translation>
    </message>
    <message>
        <source>Last validation RMSE</source>
        <translation>最后的验证 RMSE</translation>
    </message>
    <message>
        <source>Last true RMSE</source>
        <translation>最后的真实 RMSE</translation>
    </message>
    <message>
        <source>Mean true RMSE of the first %1 epochs</source>
        <translation>前 %1 个轮次的平均真实 RMSE</translation>
    </message>
    <message>
        <source>Mean true RMSE of the first %1 samples</source>
        <translation>前 %1 个样本的平均真实 RMSE</translation>
    </message>
    <message>
        <source>Mean true RMSE of the first %1 minutes</source>
        <translation>前 %1 分钟的平均真实 RMSE</translation>
    </message>
    <message>
        <source>Mean true RMSE of the first %1 batches</source>
        <translation>前 %1 个批次的平均真实 RMSE</translation>
    </message>
    <message>
        <source>The lowest RMSE over the validation images after any epoch.</source>
        <translation>任一轮次之后在验证图像上的最低 RMSE。</translation>
    </message>
    <message>
        <source>The RMSE over the validation images after the last epoch so far.</source>
        <translation>到目前为止最后一个轮次之后在验证图像上的 RMSE。</translation>
    </message>
    <message>
        <source>The true RMSE of the last batch that has a finite one.</source>
        <translation>最后一个具有有限数值的批次的真实 RMSE。</translation>
    </message>
    <message>
        <source>The area under the true curve divided by its length, over the part that all of these runs have. Batches that are not finite are passed over.</source>
        <translation>真实曲线下的面积除以其长度，只计算这些运行共有的部分。非有限数值的批次会被跳过。</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>最佳：%1</translation>
    </message>
    <message>
        <source>≠ marks a setting in which not all of these runs are the same.</source>
        <translation>≠ 表示这些运行并非完全相同的设置。</translation>
    </message>
    <message>
        <source>MAE at the best epoch</source>
        <translation>最佳轮次的 MAE</translation>
    </message>
    <message>
        <source>Mean true RMSE of the part that all have</source>
        <translation>共有部分的平均真实 RMSE</translation>
    </message>
    <message>
        <source>The MAE over the validation images after the epoch of the best RMSE.</source>
        <translation>RMSE 最佳的轮次之后在验证图像上的 MAE。</translation>
    </message>
    <message>
        <source>Being computed</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>最佳验证值</translation>
    </message>
    <message>
        <source>Last validation</source>
        <translation>最后的验证值</translation>
    </message>
    <message>
        <source>Last true value</source>
        <translation>最后的真实值</translation>
    </message>
    <message>
        <source>Mean true value of the part that all have</source>
        <translation>所有运行共有部分的平均真实值</translation>
    </message>
    <message>
        <source>Mean true value of the first %1 epochs</source>
        <translation>前 %1 轮的平均真实值</translation>
    </message>
    <message>
        <source>Mean true value of the first %1 samples</source>
        <translation>前 %1 个样本的平均真实值</translation>
    </message>
    <message>
        <source>Mean true value of the first %1 minutes</source>
        <translation>前 %1 分钟的平均真实值</translation>
    </message>
    <message>
        <source>Mean true value of the first %1 batches</source>
        <translation>前 %1 个批次的平均真实值</translation>
    </message>
    <message>
        <source>The lowest of what was measured on the validation data after any epoch.</source>
        <translation>各轮次之后在验证数据上测得的最低值。</translation>
    </message>
    <message>
        <source>The MAE over the validation data after the epoch of the best validation.</source>
        <translation>最佳验证值所在轮次之后验证数据上的 MAE。</translation>
    </message>
    <message>
        <source>What was measured on the validation data after the last epoch so far.</source>
        <translation>到目前为止最后一轮之后在验证数据上测得的值。</translation>
    </message>
    <message>
        <source>The true value of the last batch that has a finite one.</source>
        <translation>最后一个具有有限值的批次的真实值。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SettingsPanel</name>
    <message>
        <source>%1 (its own)</source>
        <translation>%1（自带）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>%1 parameters, %2 operations an image</source>
        <translation>参数量 %1，每张图像运算量 %2</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The network learns the targets as they are, in their own unit.</source>
        <translation>网络直接学习原始目标值，保留其自身的单位。</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Standard: the training targets&apos; mean is taken away, then they are divided by their standard deviation. Curves stay in the target&apos;s own unit, so that runs can be compared.</source>
        <translation>标准化：先减去训练目标值的平均值，再除以标准差。曲线仍使用目标值自身的单位，因此不同运行可以相互比较。</translation>
    </message>
    <message>
        <source>Min-max</source>
        <translation>最小-最大</translation>
    </message>
    <message>
        <source>The training targets&apos; smallest value becomes 0 and their largest 1 (the range is set on the Targets page).</source>
        <translation>训练目标值的最小值变为 0，最大值变为 1（范围在“目标值”页设置）。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>0..255</source>
        <translation>0..255</translation>
    </message>
    <message>
        <source>The network sees the bytes as they are, as Keras&apos; ImageDataGenerator() hands them over when nothing else is said.</source>
        <translation>网络看到的是原始字节值，与 Keras 的 ImageDataGenerator() 在未作其他设置时提供的一样。</translation>
    </message>
    <message>
        <source>/255</source>
        <translation>/255</translation>
    </message>
    <message>
        <source>Bytes divided by 255, so that they lie between 0 and 1.</source>
        <translation>字节值除以 255，落在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>Each colour channel is centred and divided by its standard deviation over the training images.</source>
        <translation>每个颜色通道减去其在训练图像上的平均值，再除以标准差。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Width in pixels to which every image is resized.</source>
        <translation>所有图像都会缩放到的宽度（像素）。</translation>
    </message>
    <message>
        <source>Height in pixels to which every image is resized.</source>
        <translation>所有图像都会缩放到的高度（像素）。</translation>
    </message>
    <message>
        <source>Input height</source>
        <translation>输入高度</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>RGB</source>
        <translation>RGB</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Dense units</source>
        <translation>全连接单元数</translation>
    </message>
    <message>
        <source>Units of the hidden dense layers. Most of AlexNet&apos;s 57 million weights lie there.</source>
        <translation>隐藏全连接层的单元数。AlexNet 的 5700 万个权重大多在这里。</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>&amp;Layers...</source>
        <translation>网络层(&amp;L)...</translation>
    </message>
    <message>
        <source>Every layer with its output&apos;s shape, its parameters and operations.</source>
        <translation>列出每一层的输出形状、参数和运算量。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>What is minimised. The chart shows the true RMSE in the target&apos;s unit whatever you choose. Keras&apos; row-wise &quot;rmse&quot; takes the root sample by sample: with one target it is the mean absolute error.</source>
        <translation>训练所最小化的量。无论选择哪一项，图表都显示以目标值单位表示的真实 RMSE。Keras 的逐行“rmse”对每个样本分别开方：只有一个目标值时，它就是平均绝对误差。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>RMSprop by Keras&apos; formula has no bias correction: its first step moves every weight by rate / sqrt(1 - rho), whatever the gradient&apos;s size.</source>
        <translation>按 Keras 公式计算的 RMSprop 没有偏差校正：无论梯度大小，第一步都会让每个权重移动 学习率 / sqrt(1 - rho)。</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>学习率(&amp;R)</translation>
    </message>
    <message>
        <source>Also reaches the run that is going, from the next batch on. Up and Down step it 1-2-5.</source>
        <translation>对正在进行的运行也有效，从下一个批次开始。上下方向键按 1-2-5 调节。</translation>
    </message>
    <message>
        <source>How much of the past stays: RMSprop&apos;s rho, Adam&apos;s beta 1, SGD&apos;s momentum.</source>
        <translation>保留多少过去的信息：RMSprop 的 rho、Adam 的 beta 1、SGD 的动量。</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>批次大小(&amp;B)</translation>
    </message>
    <message>
        <source>Images a step.</source>
        <translation>每一步使用的图像数。</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>轮次(&amp;E)</translation>
    </message>
    <message>
        <source>Passes over the training images.</source>
        <translation>遍历训练图像的次数。</translation>
    </message>
    <message>
        <source>Rate / 10 every</source>
        <translation>每隔…降至 1/10</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Epochs after which the learning rate falls to a tenth, again and again; 0 keeps it.</source>
        <translation>每隔这么多轮次，学习率降至十分之一；0 表示保持不变。</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>梯度上限</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Gradients whose L2 norm is larger are scaled down to it; 0 turns it off.</source>
        <translation>L2 范数超过此值的梯度会按比例缩小到此值；0 表示关闭。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>L2 penalty on weights (not on biases), added to the gradient.</source>
        <translation>对权重（不含偏置）的 L2 惩罚，加到梯度上。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Probability with which a unit is switched off during training.</source>
        <translation>训练时每个单元被关闭的概率。</translation>
    </message>
    <message>
        <source>Random contrast</source>
        <translation>随机对比度</translation>
    </message>
    <message>
        <source>Multiplies each training image by a random factor: 0.5 means between 1/1.5 and 1.5. Helps where images of the same target differ in brightness.</source>
        <translation>将每张训练图像乘以一个随机系数：0.5 表示在 1/1.5 到 1.5 之间。目标值相同而图像亮度不同时有帮助。</translation>
    </message>
    <message>
        <source>Random &amp;flips</source>
        <translation>随机翻转(&amp;F)</translation>
    </message>
    <message>
        <source>Mirrors training images at random. Right only where the target does not change by it: a count does not, an angle does.</source>
        <translation>随机镜像训练图像。仅当目标值不因此改变时才合适：计数不会改变，角度会。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed, data and number of threads give the same curve, bit for bit on the CPU.</source>
        <translation>随机种子、数据和线程数都相同时，曲线也相同；在 CPU 上逐位一致。</translation>
    </message>
    <message>
        <source>Keras: uniform within ±sqrt(6 / (inputs + outputs)), biases 0. libtorch: uniform within ±1/sqrt(inputs), biases too.</source>
        <translation>Keras：在 ±sqrt(6 / (输入 + 输出)) 内均匀分布，偏置为 0。libtorch：在 ±1/sqrt(输入) 内均匀分布，偏置亦然。</translation>
    </message>
    <message>
        <source>&amp;Keep the best epoch</source>
        <translation>保留最佳轮次(&amp;K)</translation>
    </message>
    <message>
        <source>The model that the run leaves is that of the epoch with the lowest validation RMSE, not of the last. A little flattering, since the choice is made on the images that judge it.</source>
        <translation>训练留下的模型取验证 RMSE 最低的那一轮，而不是最后一轮。结果会略显乐观，因为选择所依据的正是用来评判的图像。</translation>
    </message>
    <message>
        <source>Target scaler</source>
        <translation>目标缩放器</translation>
    </message>
    <message>
        <source>All scalers; the Targets page shows what each makes of the targets.</source>
        <translation>全部缩放器；“目标值”页显示每种缩放器会把目标值变成什么样。</translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <source>Each colour channel is centred and divided by ImageNet&apos;s figures, as pretrained networks want it; grey images by the mean of the three.</source>
        <translation>每个颜色通道按 ImageNet 的统计值减去平均值并除以标准差，预训练网络需要这样的输入；灰度图像使用三个通道的平均值。</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> 轮</translation>
    </message>
    <message>
        <source>These are for the next training, not those of run %1 in the chart: the page Runs lists its own.</source>
        <translation>这些设置用于下一次训练，并非图中运行 %1 的设置：其设置列在“运行记录”页面。</translation>
    </message>
    <message>
        <source>&amp;Find...</source>
        <translation>寻找(&amp;F)...</translation>
    </message>
    <message>
        <source>The learning-rate range test: raises the rate from batch to batch and shows where the error falls and where it explodes.</source>
        <translation>学习率范围测试：逐批次升高学习率，显示误差在何处下降、在何处爆炸。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SettingsTable</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The columns differ here.</source>
        <translation>此处各列不同。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SourceOptionsForm</name>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>folders called by their number</source>
        <translation>以数字命名的文件夹</translation>
    </message>
    <message>
        <source>numbers in file names</source>
        <translation>文件名中的数字</translation>
    </message>
    <message>
        <source>arrays (NPZ, NPY)</source>
        <translation>数组 (NPZ, NPY)</translation>
    </message>
    <message>
        <source>Where the numbers that belong to the images stand.</source>
        <translation>图像对应的数字所在的位置。</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符(&amp;S)</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>What stands between two cells of the table.</source>
        <translation>表格中两个单元格之间的字符。</translation>
    </message>
    <message>
        <source>&amp;First row</source>
        <translation>首行(&amp;F)</translation>
    </message>
    <message>
        <source>names of the columns</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Whether the table&apos;s first row names the columns or is a row like the others.</source>
        <translation>表格的首行是列名，还是与其他行一样的数据。</translation>
    </message>
    <message>
        <source>&amp;Decimal mark</source>
        <translation>小数符号(&amp;D)</translation>
    </message>
    <message>
        <source>point</source>
        <translation>句点</translation>
    </message>
    <message>
        <source>1.5 or 1,5.</source>
        <translation>1.5 或 1,5。</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>How the table&apos;s characters are stored.</source>
        <translation>表格字符的存储方式。</translation>
    </message>
    <message>
        <source>&amp;Image folder</source>
        <translation>图像文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>Where relative paths of images begin.</source>
        <translation>图像相对路径的起点。</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>no table of its own</source>
        <translation>没有单独的表格</translation>
    </message>
    <message>
        <source>this table:</source>
        <translation>此表格：</translation>
    </message>
    <message>
        <source>A second table with the images that only test the network.</source>
        <translation>第二个表格，其中的图像只用于检验网络。</translation>
    </message>
    <message>
        <source>The table of the validation images.</source>
        <translation>验证图像的表格。</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>模式(&amp;P)</translation>
    </message>
    <message>
        <source>{name} stands for the number, * for anything: steer_{angle}_*.jpg. Several names make several targets.</source>
        <translation>{name} 代表数字，* 代表任意内容：steer_{angle}_*.jpg。多个名称产生多个目标。</translation>
    </message>
    <message>
        <source>I&amp;mages</source>
        <translation>图像(&amp;M)</translation>
    </message>
    <message>
        <source>The name of the array with the images, such as x_train.</source>
        <translation>图像数组的名称，例如 x_train。</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>目标值(&amp;T)</translation>
    </message>
    <message>
        <source>The name of the array with their targets, such as y_train.</source>
        <translation>目标值数组的名称，例如 y_train。</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>Such as x_test; &quot;none&quot; for none.</source>
        <translation>例如 x_test；没有则写 &quot;none&quot;。</translation>
    </message>
    <message>
        <source>Validation targets</source>
        <translation>验证目标值</translation>
    </message>
    <message>
        <source>Such as y_test.</source>
        <translation>例如 y_test。</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>height, width, channels</source>
        <translation>高、宽、通道</translation>
    </message>
    <message>
        <source>channels, height, width</source>
        <translation>通道、高、宽</translation>
    </message>
    <message>
        <source>The order of an image&apos;s indices: channels last as in Keras, or first as in PyTorch.</source>
        <translation>图像下标的顺序：通道在后（如 Keras），或在前（如 PyTorch）。</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>...</source>
        <translation>...</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>选择。</translation>
    </message>
    <message>
        <source>automatic: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SourceWindow</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>How it is read: %1</source>
        <translation>读取方式：%1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column with the i&amp;mage files</source>
        <translation>图像文件所在的列(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Targets: what the network shall predict</source>
        <translation>目标：网络要预测的内容(&amp;T)</translation>
    </message>
    <message>
        <source>Column that says &amp;what is for validation</source>
        <translation>说明哪些用于验证的列(&amp;W)</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 usable, %2 left out</source>
        <translation>可用 %1，不可用 %2</translation>
    </message>
    <message>
        <source>Images that were found</source>
        <translation>找到的图像</translation>
    </message>
    <message>
        <source>Left out: %1, of which the first %2</source>
        <translation>已排除：%1，此处列出前 %2 个</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>已排除：%1</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>排除原因</translation>
    </message>
    <message>
        <source>Images that the pattern leaves out</source>
        <translation>因不符合模式而排除的图像</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SplitChooser</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The images for validation are drawn by chance, the same ones each time.</source>
        <translation>验证图像随机抽取，每次抽到的都相同。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; says which images are for validation, so there is no share to choose.</source>
        <translation>列“%1”已指明哪些图像用于验证，因此无需选择比例。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; names a part for no image, so they are drawn by chance.</source>
        <translation>列“%1”没有指明任何图像的划分，因此随机抽取。</translation>
    </message>
    <message>
        <source>%1 for training, %2 for validation</source>
        <translation>%1 张用于训练，%2 张用于验证</translation>
    </message>
    <message>
        <source>&amp;Split column</source>
        <translation>划分列(&amp;S)</translation>
    </message>
    <message>
        <source>A column that says train or val in each row. Without one, the validation images are drawn.</source>
        <translation>每行写有 train 或 val 的列。没有这样的列时，验证图像随机抽取。</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>划分列</translation>
    </message>
    <message>
        <source>The share of the images that only tests the network. It never learns from them.</source>
        <translation>仅用于检验网络的图像所占比例。网络从不学习这些图像。</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Validatio&amp;n</source>
        <translation>验证(&amp;N)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::StateMemoryBox</name>
    <message>
        <source>Kept states</source>
        <translation>保留的状态</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Memory for the states of a run that are kept to rewind to: densely around spikes, sparsely elsewhere. Automatic takes a quarter of what the training leaves; with 0 MB the way back is run again. For the next run.</source>
        <translation>用于保留运行状态以便倒回的内存：尖峰附近较密，其他地方较疏。自动时取训练所余内存的四分之一；设为 0 MB 时，倒回需重新运行。对下一次运行生效。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::StatisticsTable</name>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Std. dev.</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>偏度</translation>
    </message>
    <message>
        <source>The standard deviation: how far the targets lie from their mean, typically.</source>
        <translation>标准差：目标值通常偏离平均值多远。</translation>
    </message>
    <message>
        <source>A quarter of the targets lies below this.</source>
        <translation>四分之一的目标值低于此值。</translation>
    </message>
    <message>
        <source>A quarter of the targets lies above this.</source>
        <translation>四分之一的目标值高于此值。</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Raw (%1)</source>
        <translation>原始 (%1)</translation>
    </message>
    <message>
        <source>Scaled (no unit)</source>
        <translation>缩放后（无单位）</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未改变</translation>
    </message>
    <message>
        <source>Unchanged (%1)</source>
        <translation>未改变 (%1)</translation>
    </message>
    <message>
        <source>Figures of the training targets, raw and scaled</source>
        <translation>训练目标值的统计数据：原始与缩放后</translation>
    </message>
    <message>
        <source>0 for targets that lie evenly around their mean; positive when a few are very large. Log, power and quantile scalers change it, the others do not.</source>
        <translation>目标值围绕平均值对称分布时为 0；少数目标值特别大时为正。对数、幂和分位数缩放器会改变它，其他缩放器不会。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::TargetsPage</name>
    <message>
        <source>There are no images yet.</source>
        <translation>还没有图像。</translation>
    </message>
    <message>
        <source>Go to the &amp;Data page</source>
        <translation>转到“数据”页(&amp;D)</translation>
    </message>
    <message>
        <source>T&amp;argets</source>
        <translation>目标值(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pixels</source>
        <translation>像素(&amp;P)</translation>
    </message>
    <message>
        <source>Race t&amp;he scalers</source>
        <translation>缩放器比赛(&amp;H)</translation>
    </message>
    <message>
        <source>Lets every scaling train a little, and tells which one learns best.</source>
        <translation>让每种缩放方式各训练一小段，并指出哪一种学得最好。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::TargetsView</name>
    <message>
        <source>The images are not split into training and validation. Choose how on the Data page.</source>
        <translation>图像尚未分为训练和验证两部分。请在“数据”页选择划分方式。</translation>
    </message>
    <message>
        <source>Everything here is fitted on the %1 training images alone; the %2 for validation only test it.</source>
        <translation>这里的一切都只依据 %1 张训练图像拟合；%2 张验证图像仅用于检验。</translation>
    </message>
    <message>
        <source>automatic (%1)</source>
        <translation>自动 (%1)</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均值 %1</translation>
    </message>
    <message>
        <source>%1, scaled</source>
        <translation>%1，缩放后</translation>
    </message>
    <message>
        <source>As the network sees them: unchanged</source>
        <translation>网络看到的目标值：未改变</translation>
    </message>
    <message>
        <source>As the network sees them</source>
        <translation>网络看到的目标值</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of targets</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n training image(s) from %1</source>
        <comment>images whose targets lie in a range</comment>
        <translation>
            <numerusform>%n 张训练图像，目标值 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>; the %1 with the smallest targets are shown</source>
        <translation>；显示目标值最小的 %1 张</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>a target column and a range</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Target &amp;column</source>
        <translation>目标列(&amp;C)</translation>
    </message>
    <message>
        <source>Each target column has figures and a scaler of its own; the kind of scaler is the same.</source>
        <translation>每个目标列都有自己的统计数据和缩放器；缩放器的类型相同。</translation>
    </message>
    <message>
        <source>Target column</source>
        <translation>目标列</translation>
    </message>
    <message>
        <source>Training targets as they are</source>
        <translation>原始训练目标值</translation>
    </message>
    <message>
        <source>The targets appear here as soon as they are counted.</source>
        <translation>目标值统计完成后会显示在这里。</translation>
    </message>
    <message>
        <source>The scaled targets appear here.</source>
        <translation>缩放后的目标值会显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Bins</source>
        <translation>区间数(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Log counts</source>
        <translation>对数计数(&amp;L)</translation>
    </message>
    <message>
        <source>Draws the counts on a logarithmic axis, so that a bin of one can be seen beside one of thousands.</source>
        <translation>在对数轴上绘制数量，这样只有一个值的区间也能与有数千个值的区间一同看清。</translation>
    </message>
    <message>
        <source>Click a bar, or drag over several, to see their images.</source>
        <translation>单击一个条形，或拖过多个条形，即可查看其中的图像。</translation>
    </message>
    <message>
        <source>How many training images have targets in each bin. Click a bar, or drag over several, to see their images. With keys: Left and Right walk through the bins, Enter picks one, Shift with the arrows several, Esc none.</source>
        <translation>每个区间中有多少张训练图像的目标值。单击一个条形，或拖过多个条形，即可查看其中的图像。键盘操作：左、右键在区间之间移动，回车选取一个，Shift 加方向键选取多个，Esc 取消选取。</translation>
    </message>
    <message>
        <source>The same targets as the chosen scaler hands them to the network, in as many bins, so that both pictures can be compared bar by bar.</source>
        <translation>所选缩放器交给网络的同一批目标值，区间数相同，因此两幅图可以逐条比较。</translation>
    </message>
    <message>
        <source>Scaler</source>
        <translation>缩放器</translation>
    </message>
    <message>
        <source>What each means before the training</source>
        <translation>各缩放器在训练前意味着什么</translation>
    </message>
    <message>
        <source>The last columns: how far from the smallest target, the quartiles, the median and the largest a prediction lies, in the target&apos;s unit, when it misses the scaled target by 0.1.</source>
        <translation>最后几列：当预测值偏离缩放后的目标值 0.1 时，在最小目标值、四分位数、中位数和最大目标值处，以目标值的单位计偏差有多大。</translation>
    </message>
    <message>
        <source>Scaling changes what the last layer has to reach and the size of the loss; whether it changes your curve is for an experiment to tell.</source>
        <translation>缩放会改变最后一层需要达到的数值以及损失的大小；它是否会改变您的曲线，要由实验来回答。</translation>
    </message>
    <message>
        <source>Scaler, the same kind for all %1 target columns</source>
        <translation>缩放器（全部 %1 个目标列使用同一种）</translation>
    </message>
    <message>
        <source>This scaler does not fit these targets.</source>
        <translation>此缩放器不适用于这些目标值。</translation>
    </message>
    <message>
        <source>automatic (%1; the rule says %2)</source>
        <translation>自动 (%1；规则得出 %2)</translation>
    </message>
    <message>
        <source>Automatic: by the rule of Freedman and Diaconis, twice the interquartile range over the cube root of the count is a bin&apos;s width. At most 100 by itself; more can be typed.</source>
        <translation>自动：按 Freedman-Diaconis 规则，区间宽度为四分位距的两倍除以数量的立方根。自动时最多 100 个；可以输入更多。</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::TrainPage</name>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Press Start: the true loss of every batch appears here, beside the mean that Keras would print.</source>
        <translation>按“开始”：每个批次的真实损失会显示在这里，旁边是 Keras 会打印的平均值。</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>就绪。</translation>
    </message>
    <message>
        <source>No images yet.</source>
        <translation>还没有图像。</translation>
    </message>
    <message>
        <source>The run ended before its first batch.</source>
        <translation>运行在第一个批次之前就结束了。</translation>
    </message>
    <message>
        <source>Building the network...</source>
        <translation>正在构建网络...</translation>
    </message>
    <message>
        <source>batch %1 of %2, epoch %3 of %4</source>
        <translation>批次 %1/%2，轮次 %3/%4</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 张图像/秒</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>Validating after %1</source>
        <translation>正在验证：%1</translation>
    </message>
    <message>
        <source>%1, %2, %3 left</source>
        <translation>%1，%2，剩余 %3</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Trains with the settings at the right. Space pauses and resumes, a full stop runs one batch.</source>
        <translation>按右侧的设置训练。空格键暂停或继续，句点键运行一个批次。</translation>
    </message>
    <message>
        <source>&amp;One batch</source>
        <translation>单个批次(&amp;O)</translation>
    </message>
    <message>
        <source>Runs a single batch, then waits (key: full stop).</source>
        <translation>只运行一个批次，然后等待（按键：句点）。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Ends the run after the batch that is going; its model can be saved.</source>
        <translation>在当前批次完成后结束运行；之后可以保存模型。</translation>
    </message>
    <message>
        <source>Show the &amp;batch</source>
        <translation>显示批次(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Diagnose...</source>
        <translation>诊断(&amp;D)...</translation>
    </message>
    <message>
        <source>All findings, every batch in a table, and the search for the cause by experiment.</source>
        <translation>查看所有发现、每个批次的表格，并通过实验查找原因。</translation>
    </message>
    <message>
        <source>Weights, scaler and preprocessing in one file, once the run has ended.</source>
        <translation>将权重、缩放器和预处理保存到一个文件，运行结束后可用。</translation>
    </message>
    <message>
        <source>Sa&amp;ve the model...</source>
        <translation>保存模型(&amp;V)...</translation>
    </message>
    <message>
        <source>; model of epoch %1: validation RMSE %2, MAE %3, R² %4</source>
        <translation>；第 %1 轮的模型：验证 RMSE %2，MAE %3，R² %4</translation>
    </message>
    <message>
        <source>; last validation, after epoch %1: RMSE %2, MAE %3, R² %4</source>
        <translation>；最近一次验证（第 %1 轮之后）：RMSE %2，MAE %3，R² %4</translation>
    </message>
    <message>
        <source>; every figure is over all %1 target columns</source>
        <translation>；所有数值均基于全部 %1 个目标列</translation>
    </message>
    <message>
        <source>Show the &amp;tests</source>
        <translation>查看测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Find the cause</source>
        <translation>查找原因(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Inspect the batch</source>
        <translation>检查该批次(&amp;I)</translation>
    </message>
    <message>
        <source>Runs it again and takes it apart: its images, its layers, and what explains it.</source>
        <translation>重新运行并详细检查该批次：其图像、网络层以及原因。</translation>
    </message>
    <message>
        <source>Runs the batches up to this one again, with one change at a time, to see which change makes the spike go away. The run itself stays as it is.</source>
        <translation>重新运行到此批次为止的各批次，每次只改一项，看哪项改动能消除尖峰。运行本身保持不变。</translation>
    </message>
    <message>
        <source>Open images, or the demo, on the Data page first. A training log becomes a run at once: drop it here, paste its text with Ctrl+V, or choose it with Ctrl+L.</source>
        <translation>请先在“数据”页打开图像或演示。训练日志可直接成为一个运行：将其拖放到这里，用 Ctrl+V 粘贴其文本，或按 Ctrl+L 选择。</translation>
    </message>
    <message>
        <source>%1: %2 batches in the log</source>
        <translation>%1：日志中有 %2 个批次</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::TrialMultiples</name>
    <message>
        <source>%1: %2. The first batches: %3.</source>
        <comment>change, verdict, values</comment>
        <translation>%1：%2。前几个批次：%3。</translation>
    </message>
    <message>
        <source>True curves of all trials, on one logarithmic scale</source>
        <translation>所有试验的真实曲线，同一对数刻度</translation>
    </message>
    <message>
        <source>%1 fields; the arrow keys go through them.</source>
        <translation>%1 个小图；用方向键逐个查看。</translation>
    </message>
    <message>
        <source>Blue: the true RMSE of each batch with this change, the run&apos;s own seed strong, further seeds thin. Grey: the unchanged run. Dotted: above it a batch counts as a spike. A trial ends two batches after its spike.</source>
        <translation>蓝色：采用此改动时每个批次的真实 RMSE，粗线为该运行自己的种子，细线为其他种子。灰色：原样的运行。点线：高于此线的批次算作尖峰。试验在尖峰之后两个批次结束。</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批次 %1</translation>
    </message>
</context>
</TS>
