<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AutopsyCure</name>
    <message>
        <source>This is the run as it was.</source>
        <translation>This is the run as it was.</translation>
    </message>
    <message>
        <source>This tells something about the cause. It is no cure.</source>
        <translation>This tells something about the cause. It is no cure.</translation>
    </message>
    <message>
        <source>This is no setting that a run could begin with.</source>
        <translation>This is no setting that a run could begin with.</translation>
    </message>
    <message>
        <source>A run was started without %1 rows, which are left out now.</source>
        <translation>A run was started without %1 rows, which are left out now.</translation>
    </message>
    <message>
        <source>A run was started with this change of the settings: %1.</source>
        <translation>A run was started with this change of the settings: %1.</translation>
    </message>
    <message>
        <source>The run is stopped, and the settings are what they were before.</source>
        <translation>The run is stopped, and the settings are what they were before.</translation>
    </message>
</context>
<context>
    <name>AutopsyMechanism</name>
    <message>
        <source>From batch 1 to batch 2 the output of the first layer grows %1 times, that of the last %2 times. Between the two lies the first step alone.</source>
        <translation>From batch 1 to batch 2 the output of the first layer grows %1 times, that of the last %2 times. Between the two lies the first step alone.</translation>
    </message>
    <message>
        <source>With the signs of that step drawn at random, every weight moving as far as before, batch 2 gives %1 instead of %2: it takes signs that agree.</source>
        <translation>With the signs of that step drawn at random, every weight moving as far as before, batch 2 gives %1 instead of %2: it takes signs that agree.</translation>
    </message>
    <message>
        <source>With the signs of that step drawn at random, every weight moving as far as before, batch 2 still gives %1, unchanged %2: it is not the agreement of the signs.</source>
        <translation>With the signs of that step drawn at random, every weight moving as far as before, batch 2 still gives %1, unchanged %2: it is not the agreement of the signs.</translation>
    </message>
    <message>
        <source>With that step on the convolutions only, batch 2 gives %1 instead of %2: they alone do not make the spike.</source>
        <translation>With that step on the convolutions only, batch 2 gives %1 instead of %2: they alone do not make the spike.</translation>
    </message>
    <message>
        <source>With that step on the convolutions only, batch 2 gives %1, unchanged %2: they alone make a spike.</source>
        <translation>With that step on the convolutions only, batch 2 gives %1, unchanged %2: they alone make a spike.</translation>
    </message>
    <message>
        <source>With that step on the dense layers only, batch 2 gives %1 instead of %2: they alone do not make the spike.</source>
        <translation>With that step on the dense layers only, batch 2 gives %1 instead of %2: they alone do not make the spike.</translation>
    </message>
    <message>
        <source>With that step on the dense layers only, batch 2 gives %1, unchanged %2: they alone make a spike.</source>
        <translation>With that step on the dense layers only, batch 2 gives %1, unchanged %2: they alone make a spike.</translation>
    </message>
</context>
<context>
    <name>AutopsyTableModel</name>
    <message>
        <source>Probe: %1</source>
        <translation>Probe: %1</translation>
    </message>
    <message>
        <source>Control: %1</source>
        <translation>Control: %1</translation>
    </message>
    <message>
        <source>%1 of %2 runs (%3 to %4 %)</source>
        <translation>%1 of %2 runs (%3 to %4 %)</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>as it was</translation>
    </message>
    <message>
        <source>as it was, no spike</source>
        <translation>as it was, no spike</translation>
    </message>
    <message>
        <source>no spike to cure</source>
        <translation>no spike to cure</translation>
    </message>
    <message>
        <source>✓ spike gone</source>
        <translation>✓ spike gone</translation>
    </message>
    <message>
        <source>~ gone in some runs</source>
        <translation>~ gone in some runs</translation>
    </message>
    <message>
        <source>! broke off</source>
        <translation>! broke off</translation>
    </message>
    <message>
        <source>↘ stays, much smaller</source>
        <translation>↘ stays, much smaller</translation>
    </message>
    <message>
        <source>✕ spike stays</source>
        <translation>✕ spike stays</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made. Choose between 1 and %3 pixels for each side.</source>
        <translation>A picture of %1 x %2 pixels cannot be made. Choose between 1 and %3 pixels for each side.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2. What was there before is whole; choose another folder or free some space.</source>
        <translation>The picture could not be written to %1: %2. What was there before is whole; choose another folder or free some space.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size. Choose a smaller one.</source>
        <translation>There is not enough memory for a picture of this size. Choose a smaller one.</translation>
    </message>
    <message>
        <source>The picture could not be packed as PNG. Try SVG.</source>
        <translation>The picture could not be packed as PNG. Try SVG.</translation>
    </message>
    <message>
        <source>The picture could not be drawn as SVG. Try PNG.</source>
        <translation>The picture could not be drawn as SVG. Try PNG.</translation>
    </message>
    <message>
        <source>The picture could not be drawn as PDF. Try PNG.</source>
        <translation>The picture could not be drawn as PDF. Try PNG.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder or free some space.</source>
        <translation>%1 could not be written: %2. Choose another folder or free some space.</translation>
    </message>
    <message>
        <source>An image could not be decoded for lack of memory.</source>
        <translation>An image could not be decoded for lack of memory.</translation>
    </message>
    <message>
        <source>A batch does not fit into the memory. Make it smaller.</source>
        <translation>A batch does not fit into the memory. Make it smaller.</translation>
    </message>
    <message>
        <source>%1 holds no row.</source>
        <translation>%1 holds no row.</translation>
    </message>
    <message>
        <source>No column of %1 names images. Its columns: %2. Expected one such as file_name or image_path with the images&apos; paths beside the table, and one or more numeric columns.</source>
        <translation>No column of %1 names images. Its columns: %2. Expected one such as file_name or image_path with the images&apos; paths beside the table, and one or more numeric columns.</translation>
    </message>
    <message>
        <source>No column of %1 holds numbers to learn. Its columns: %2. Expected one or more numeric columns beside the path (%3), for example target.</source>
        <translation>No column of %1 holds numbers to learn. Its columns: %2. Expected one or more numeric columns beside the path (%3), for example target.</translation>
    </message>
    <message>
        <source>The columns of %1 could not be guessed: %2.</source>
        <translation>The columns of %1 could not be guessed: %2.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has %3 cells, the header has %4. Put cells that hold a comma into double quotes.</source>
        <translation>Line %1 of %2 has %3 cells, the header has %4. Put cells that hold a comma into double quotes.</translation>
    </message>
    <message>
        <source>%1 does not fit into the memory. Split it into parts.</source>
        <translation>%1 does not fit into the memory. Split it into parts.</translation>
    </message>
    <message>
        <source>Line %1 of %2 breaks the rules for quotes. A cell that holds a comma or a quote stands in double quotes, and a quote in it is doubled.</source>
        <translation>Line %1 of %2 breaks the rules for quotes. A cell that holds a comma or a quote stands in double quotes, and a quote in it is doubled.</translation>
    </message>
    <message>
        <source>Line %1 of %2 opens a double quote that is never closed. Close it.</source>
        <translation>Line %1 of %2 opens a double quote that is never closed. Close it.</translation>
    </message>
    <message>
        <source>The demo image %1 could not be written: %2. Choose another folder or free some space.</source>
        <translation>The demo image %1 could not be written: %2. Choose another folder or free some space.</translation>
    </message>
    <message>
        <source>The folder %1 for the demo data could not be written: %2. Choose another.</source>
        <translation>The folder %1 for the demo data could not be written: %2. Choose another.</translation>
    </message>
    <message>
        <source>The demo data could not be written: %1.</source>
        <translation>The demo data could not be written: %1.</translation>
    </message>
    <message>
        <source>An image size of %1 x %2 with %3 channels is not possible. Use 1 to %4 pixels a side and 1 or 3 channels.</source>
        <translation>An image size of %1 x %2 with %3 channels is not possible. Use 1 to %4 pixels a side and 1 or 3 channels.</translation>
    </message>
    <message>
        <source>None of the %1 images of %2 can be used. The first: %3</source>
        <translation>None of the %1 images of %2 can be used. The first: %3</translation>
    </message>
    <message>
        <source>The images could not be loaded: %1.</source>
        <translation>The images could not be loaded: %1.</translation>
    </message>
    <message>
        <source>Image %1 of %2 was asked for, or with a wrong size.</source>
        <translation>Image %1 of %2 was asked for, or with a wrong size.</translation>
    </message>
    <message>
        <source>An image can no longer be read since the data set was loaded. %1</source>
        <translation>An image can no longer be read since the data set was loaded. %1</translation>
    </message>
    <message>
        <source>%1 is not a JPEG, PNG, BMP, TIFF or WebP image, or it is cut off. Replace it.</source>
        <translation>%1 is not a JPEG, PNG, BMP, TIFF or WebP image, or it is cut off. Replace it.</translation>
    </message>
    <message>
        <source>The image %1 is damaged and cannot be decoded. Replace it or leave it out.</source>
        <translation>The image %1 is damaged and cannot be decoded. Replace it or leave it out.</translation>
    </message>
    <message>
        <source>There is no image %1. Check the path.</source>
        <translation>There is no image %1. Check the path.</translation>
    </message>
    <message>
        <source>%1 is not a file, so it cannot be read as an image.</source>
        <translation>%1 is not a file, so it cannot be read as an image.</translation>
    </message>
    <message>
        <source>The image %1 is larger than 512 MiB. Make it smaller.</source>
        <translation>The image %1 is larger than 512 MiB. Make it smaller.</translation>
    </message>
    <message>
        <source>The image %1 could not be read. Check that you may read it.</source>
        <translation>The image %1 could not be read. Check that you may read it.</translation>
    </message>
    <message>
        <source>The image %1 holds floating-point or other unusual pixels. Save it with 8 or 16 bits a channel.</source>
        <translation>The image %1 holds floating-point or other unusual pixels. Save it with 8 or 16 bits a channel.</translation>
    </message>
    <message>
        <source>The image %1 has %2 x %3 pixels, more than 2^28 in all. Make it smaller.</source>
        <translation>The image %1 has %2 x %3 pixels, more than 2^28 in all. Make it smaller.</translation>
    </message>
    <message>
        <source>The image %1 does not fit into the memory.</source>
        <translation>The image %1 does not fit into the memory.</translation>
    </message>
    <message>
        <source>A preview needs an edge of at least 1 pixel.</source>
        <translation>A preview needs an edge of at least 1 pixel.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not valid JSON near character %3. Write one object a line.</source>
        <translation>Line %1 of %2 is not valid JSON near character %3. Write one object a line.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not an object. Write one {&quot;key&quot;: value, ...} a line.</source>
        <translation>Line %1 of %2 is not an object. Write one {&quot;key&quot;: value, ...} a line.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not a JSON object.</source>
        <translation>Line %1 of %2 is not a JSON object.</translation>
    </message>
    <message>
        <source>No target column is chosen. Choose at least one.</source>
        <translation>No target column is chosen. Choose at least one.</translation>
    </message>
    <message>
        <source>%1 has %2 columns and no column %3. Choose another.</source>
        <translation>%1 has %2 columns and no column %3. Choose another.</translation>
    </message>
    <message>
        <source>names no image</source>
        <translation>names no image</translation>
    </message>
    <message>
        <source>is not an existing file</source>
        <translation>is not an existing file</translation>
    </message>
    <message>
        <source>cannot be read as an image</source>
        <translation>cannot be read as an image</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>is empty</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>is not a number</translation>
    </message>
    <message>
        <source>is not a finite number</source>
        <translation>is not a finite number</translation>
    </message>
    <message>
        <source>The rows of %1 could not be sorted out: %2.</source>
        <translation>The rows of %1 could not be sorted out: %2.</translation>
    </message>
    <message>
        <source>A worker stopped: %1.</source>
        <translation>A worker stopped: %1.</translation>
    </message>
    <message>
        <source>A worker stopped for an unknown reason.</source>
        <translation>A worker stopped for an unknown reason.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Stopped as you asked.</translation>
    </message>
    <message>
        <source>The split column puts all %1 usable rows into validation and none into training. Choose no split column, or correct it.</source>
        <translation>The split column puts all %1 usable rows into validation and none into training. Choose no split column, or correct it.</translation>
    </message>
    <message>
        <source>The split column puts all %1 usable rows into training and none into validation. Choose no split column, or correct it.</source>
        <translation>The split column puts all %1 usable rows into training and none into validation. Choose no split column, or correct it.</translation>
    </message>
    <message>
        <source>The validation share is %1 and must lie between 0 and 1, for example 0.2.</source>
        <translation>The validation share is %1 and must lie between 0 and 1, for example 0.2.</translation>
    </message>
    <message>
        <source>%1 usable row cannot be split into training and validation. Add images.</source>
        <translation>%1 usable row cannot be split into training and validation. Add images.</translation>
    </message>
    <message>
        <source>There is no table %1. Check the path.</source>
        <translation>There is no table %1. Check the path.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose a .csv or .jsonl file.</source>
        <translation>%1 is not a file. Choose a .csv or .jsonl file.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 GiB. Split it into parts.</source>
        <translation>%1 is larger than 1 GiB. Split it into parts.</translation>
    </message>
    <message>
        <source>%1 could not be read. Check that you may read it.</source>
        <translation>%1 could not be read. Check that you may read it.</translation>
    </message>
    <message>
        <source>%1 is not a text file: line %2 holds a zero byte. Save it as UTF-8 text.</source>
        <translation>%1 is not a text file: line %2 holds a zero byte. Save it as UTF-8 text.</translation>
    </message>
    <message>
        <source>The folder %1 could not be read: %2.</source>
        <translation>The folder %1 could not be read: %2.</translation>
    </message>
    <message>
        <source>%1 holds %2 tables (%3) and none is called metadata.csv, metadata.jsonl, targets.csv or labels.csv. Open the table that you mean.</source>
        <translation>%1 holds %2 tables (%3) and none is called metadata.csv, metadata.jsonl, targets.csv or labels.csv. Open the table that you mean.</translation>
    </message>
    <message>
        <source>The folder %1 is empty. Expected metadata.csv or metadata.jsonl with a file_name column (Hugging Face ImageFolder), or any CSV with a path column and one or more numeric columns.</source>
        <translation>The folder %1 is empty. Expected metadata.csv or metadata.jsonl with a file_name column (Hugging Face ImageFolder), or any CSV with a path column and one or more numeric columns.</translation>
    </message>
    <message>
        <source>There is no table in %1, which holds %2. Expected metadata.csv or metadata.jsonl with a file_name column (Hugging Face ImageFolder), or any CSV with a path column and one or more numeric columns.</source>
        <translation>There is no table in %1, which holds %2. Expected metadata.csv or metadata.jsonl with a file_name column (Hugging Face ImageFolder), or any CSV with a path column and one or more numeric columns.</translation>
    </message>
    <message>
        <source>%1 is not a table of a known kind. Save it as .csv or .jsonl.</source>
        <translation>%1 is not a table of a known kind. Save it as .csv or .jsonl.</translation>
    </message>
    <message>
        <source>%1 holds no row below its header. Give it one row an image.</source>
        <translation>%1 holds no row below its header. Give it one row an image.</translation>
    </message>
    <message>
        <source>%1 holds no row. Give it one object a line, one an image.</source>
        <translation>%1 holds no row. Give it one object a line, one an image.</translation>
    </message>
    <message>
        <source>%1 has more than %2 columns. Keep the path and the targets only.</source>
        <translation>%1 has more than %2 columns. Keep the path and the targets only.</translation>
    </message>
    <message>
        <source>%1 has more than %2 cells. Keep the columns that are needed, or split it.</source>
        <translation>%1 has more than %2 cells. Keep the columns that are needed, or split it.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 could not be read: %2.</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check the path.</source>
        <translation>There is no file or folder %1. Check the path.</translation>
    </message>
    <message>
        <source>The true RMSE keeps far above where it began: the first batches were at %1 %4, the last %2 are at %3 %4.</source>
        <translation>The true RMSE keeps far above where it began: the first batches were at %1 %4, the last %2 are at %3 %4.</translation>
    </message>
    <message>
        <source>The true RMSE keeps far above where it began: the first batches were at %1, the last %2 are at %3.</source>
        <translation>The true RMSE keeps far above where it began: the first batches were at %1, the last %2 are at %3.</translation>
    </message>
    <message>
        <source>This is the training itself and not an effect of averaging. Its cause has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>This is the training itself and not an effect of averaging. Its cause has not been tested; &quot;Find the cause&quot; tests one change at a time.</translation>
    </message>
    <message>
        <source>Nothing stands out in this run. Batches read: %1.</source>
        <translation>Nothing stands out in this run. Batches read: %1.</translation>
    </message>
    <message>
        <source>Nothing stands out so far. Batches read: %1.</source>
        <translation>Nothing stands out so far. Batches read: %1.</translation>
    </message>
    <message>
        <source>The running mean stayed within a factor of %1 of the true RMSE of the batches around it.</source>
        <translation>The running mean stayed within a factor of %1 of the true RMSE of the batches around it.</translation>
    </message>
    <message>
        <source>The true RMSE of batch %1 of epoch %2 is %3.</source>
        <translation>The true RMSE of batch %1 of epoch %2 is %3.</translation>
    </message>
    <message>
        <source>A running mean that takes it in is not a number for the rest of its epoch. The other findings pass over such batches.</source>
        <translation>A running mean that takes it in is not a number for the rest of its epoch. The other findings pass over such batches.</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 %4 and is not over yet.</source>
        <translation>Batch %1 of epoch %2 reached %3 %4 and is not over yet.</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 and is not over yet.</source>
        <translation>Batch %1 of epoch %2 reached %3 and is not over yet.</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 %4 and was over one batch later.</source>
        <translation>Batch %1 of epoch %2 reached %3 %4 and was over one batch later.</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 and was over one batch later.</source>
        <translation>Batch %1 of epoch %2 reached %3 and was over one batch later.</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 %5 and was over %4 batches later.</source>
        <translation>Batch %1 of epoch %2 reached %3 %5 and was over %4 batches later.</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2 reached %3 and was over %4 batches later.</source>
        <translation>Batch %1 of epoch %2 reached %3 and was over %4 batches later.</translation>
    </message>
    <message>
        <source>It makes up %1 % of this epoch&apos;s running mean, which reads %2 %5 at batch %3 while the batches around it are at %4 %5. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why the batch was large has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>It makes up %1 % of this epoch&apos;s running mean, which reads %2 %5 at batch %3 while the batches around it are at %4 %5. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why the batch was large has not been tested; &quot;Find the cause&quot; tests one change at a time.</translation>
    </message>
    <message>
        <source>It makes up %1 % of this epoch&apos;s running mean, which reads %2 at batch %3 while the batches around it are at %4. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why the batch was large has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>It makes up %1 % of this epoch&apos;s running mean, which reads %2 at batch %3 while the batches around it are at %4. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why the batch was large has not been tested; &quot;Find the cause&quot; tests one change at a time.</translation>
    </message>
    <message>
        <source>The running mean hides a rise: it reads %1 %5 at batch %2 of epoch %3 while the batches around it are at %4 %5.</source>
        <translation>The running mean hides a rise: it reads %1 %5 at batch %2 of epoch %3 while the batches around it are at %4 %5.</translation>
    </message>
    <message>
        <source>The running mean hides a rise: it reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</source>
        <translation>The running mean hides a rise: it reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</translation>
    </message>
    <message>
        <source>The running mean still holds the lower batches from earlier in the epoch. What made the later ones rise has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>The running mean still holds the lower batches from earlier in the epoch. What made the later ones rise has not been tested; &quot;Find the cause&quot; tests one change at a time.</translation>
    </message>
    <message>
        <source>The running mean lags behind: it still reads %1 %5 at batch %2 of epoch %3 while the batches around it are at %4 %5.</source>
        <translation>The running mean lags behind: it still reads %1 %5 at batch %2 of epoch %3 while the batches around it are at %4 %5.</translation>
    </message>
    <message>
        <source>The running mean lags behind: it still reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</source>
        <translation>The running mean lags behind: it still reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</translation>
    </message>
    <message>
        <source>It still holds the larger batches from earlier in the epoch, of which no single one stands out. The true curve shows how far the training really is.</source>
        <translation>It still holds the larger batches from earlier in the epoch, of which no single one stands out. The true curve shows how far the training really is.</translation>
    </message>
    <message>
        <source>After epoch %1 the validation RMSE is %2 %4; predicting the mean of the training targets for every image gives %3 %4.</source>
        <translation>After epoch %1 the validation RMSE is %2 %4; predicting the mean of the training targets for every image gives %3 %4.</translation>
    </message>
    <message>
        <source>After epoch %1 the validation RMSE is %2; predicting the mean of the training targets for every image gives %3.</source>
        <translation>After epoch %1 the validation RMSE is %2; predicting the mean of the training targets for every image gives %3.</translation>
    </message>
    <message>
        <source>The run could not be repeated: its first batch gave %1 and now gives %2, so the images or their split are not those of the run. Nothing was tested. Open the run&apos;s data again, or start a new run.</source>
        <translation>The run could not be repeated: its first batch gave %1 and now gives %2, so the images or their split are not those of the run. Nothing was tested. Open the run&apos;s data again, or start a new run.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Adam instead of RMSprop</source>
        <translation>Adam instead of RMSprop</translation>
    </message>
    <message>
        <source>RMSprop instead of Adam</source>
        <translation>RMSprop instead of Adam</translation>
    </message>
    <message>
        <source>Adam instead of SGD</source>
        <translation>Adam instead of SGD</translation>
    </message>
    <message>
        <source>Targets standardised</source>
        <translation>Targets standardised</translation>
    </message>
    <message>
        <source>Pixels divided by 255</source>
        <translation>Pixels divided by 255</translation>
    </message>
    <message>
        <source>Pixels standardised</source>
        <translation>Pixels standardised</translation>
    </message>
    <message>
        <source>Gradient norm clipped to %1</source>
        <translation>Gradient norm clipped to %1</translation>
    </message>
    <message>
        <source>Learning rate divided by %1</source>
        <translation>Learning rate divided by %1</translation>
    </message>
    <message>
        <source>Mean squared error as the loss</source>
        <translation>Mean squared error as the loss</translation>
    </message>
    <message>
        <source>Progress lines passed over because they belong to no epoch, as those of an evaluation: %1.</source>
        <translation>Progress lines passed over because they belong to no epoch, as those of an evaluation: %1.</translation>
    </message>
    <message>
        <source>The log %1 could not be read. Check that you may open it.</source>
        <translation>The log %1 could not be read. Check that you may open it.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>There is no file %1. Check the path.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Save the log to a file and open that.</source>
        <translation>%1 is not an ordinary file. Save the log to a file and open that.</translation>
    </message>
    <message>
        <source>Five convolutions and three dense layers, 57 million parameters; the network of the question.</source>
        <translation>Five convolutions and three dense layers, 57 million parameters; the network of the question.</translation>
    </message>
    <message>
        <source>Up to five convolutions with batch normalisation and a small dense layer; trains in minutes on a CPU.</source>
        <translation>Up to five convolutions with batch normalisation and a small dense layer; trains in minutes on a CPU.</translation>
    </message>
    <message>
        <source>Four convolutions and an average over the whole image: for how many or how much of something an image holds, wherever it lies.</source>
        <translation>Four convolutions and an average over the whole image: for how many or how much of something an image holds, wherever it lies.</translation>
    </message>
    <message>
        <source>The network of MATLAB&apos;s example that predicts the rotation of handwritten digits; for 28 x 28 images.</source>
        <translation>The network of MATLAB&apos;s example that predicts the rotation of handwritten digits; for 28 x 28 images.</translation>
    </message>
    <message>
        <source>There is no architecture called &quot;%1&quot;. Known: %2.</source>
        <translation>There is no architecture called &quot;%1&quot;. Known: %2.</translation>
    </message>
    <message>
        <source>An input of %1 x %2 pixels is out of range; choose 1 to 4,096 on each side.</source>
        <translation>An input of %1 x %2 pixels is out of range; choose 1 to 4,096 on each side.</translation>
    </message>
    <message>
        <source>Images have 1 or 3 channels, not %1.</source>
        <translation>Images have 1 or 3 channels, not %1.</translation>
    </message>
    <message>
        <source>A model has 1 to 1,000 outputs, not %1.</source>
        <translation>A model has 1 to 1,000 outputs, not %1.</translation>
    </message>
    <message>
        <source>A dense layer has 1 to 16,384 units, not %1.</source>
        <translation>A dense layer has 1 to 16,384 units, not %1.</translation>
    </message>
    <message>
        <source>Dropout is a probability from 0 to below 1, not %1.</source>
        <translation>Dropout is a probability from 0 to below 1, not %1.</translation>
    </message>
    <message>
        <source>An input of %1 x %2 pixels is too small for this network: nothing is left at layer &quot;%3&quot;. Choose a larger input or a smaller network.</source>
        <translation>An input of %1 x %2 pixels is too small for this network: nothing is left at layer &quot;%3&quot;. Choose a larger input or a smaller network.</translation>
    </message>
    <message>
        <source>%1 holds weights, but not the scaler and preprocessing that TrueLoss saves with them, so its predictions would have no unit. Open a file that TrueLoss saved.</source>
        <translation>%1 holds weights, but not the scaler and preprocessing that TrueLoss saves with them, so its predictions would have no unit. Open a file that TrueLoss saved.</translation>
    </message>
    <message>
        <source>The description of the model in %1 is damaged: %2.</source>
        <translation>The description of the model in %1 is damaged: %2.</translation>
    </message>
    <message>
        <source>%1 was saved by a later version of TrueLoss. Update to open it.</source>
        <translation>%1 was saved by a later version of TrueLoss. Update to open it.</translation>
    </message>
    <message>
        <source>The weights in %1 are fewer than its architecture needs.</source>
        <translation>The weights in %1 are fewer than its architecture needs.</translation>
    </message>
    <message>
        <source>The network could not be built: %1</source>
        <translation>The network could not be built: %1</translation>
    </message>
    <message>
        <source>The weights have no tensor &quot;%1&quot; of shape %2, which this network needs.</source>
        <translation>The weights have no tensor &quot;%1&quot; of shape %2, which this network needs.</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; has shape %2, but this network needs %3.</source>
        <translation>Tensor &quot;%1&quot; has shape %2, but this network needs %3.</translation>
    </message>
    <message>
        <source>The weights hold a tensor &quot;%1&quot; that this network does not have.</source>
        <translation>The weights hold a tensor &quot;%1&quot; that this network does not have.</translation>
    </message>
    <message>
        <source>The model takes images of %1 x %2 pixels and %3 channels; these are of another size.</source>
        <translation>The model takes images of %1 x %2 pixels and %3 channels; these are of another size.</translation>
    </message>
    <message>
        <source>The prediction failed: %1</source>
        <translation>The prediction failed: %1</translation>
    </message>
    <message>
        <source>%1 is not a whole safetensors file: %2. It may be damaged or only partly copied; take another copy.</source>
        <translation>%1 is not a whole safetensors file: %2. It may be damaged or only partly copied; take another copy.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>There is no file %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Is it a file, and may you read it?</source>
        <translation>%1 cannot be read. Is it a file, and may you read it?</translation>
    </message>
    <message>
        <source>%1 is larger than any model that this program can hold.</source>
        <translation>%1 is larger than any model that this program can hold.</translation>
    </message>
    <message>
        <source>Tensor &quot;%1&quot; in %2 is of a type that this program does not read. Save it as 32-bit floats.</source>
        <translation>Tensor &quot;%1&quot; in %2 is of a type that this program does not read. Save it as 32-bit floats.</translation>
    </message>
    <message>
        <source>The targets reach from %1 to %2, which is too wide to compute with. Give them in a larger unit or correct the outliers.</source>
        <translation>The targets reach from %1 to %2, which is too wide to compute with. Give them in a larger unit or correct the outliers.</translation>
    </message>
    <message>
        <source>The saved scaler &apos;%1&apos; has no value &apos;%2&apos;. Fit the scaler anew.</source>
        <translation>The saved scaler &apos;%1&apos; has no value &apos;%2&apos;. Fit the scaler anew.</translation>
    </message>
    <message>
        <source>The saved scaler &apos;%1&apos; has %3 as its &apos;%2&apos;. Fit the scaler anew.</source>
        <translation>The saved scaler &apos;%1&apos; has %3 as its &apos;%2&apos;. Fit the scaler anew.</translation>
    </message>
    <message>
        <source>The values of the saved scaler &apos;%1&apos; do not fit together. Fit the scaler anew.</source>
        <translation>The values of the saved scaler &apos;%1&apos; do not fit together. Fit the scaler anew.</translation>
    </message>
    <message>
        <source>A scaler cannot be fitted without targets. Choose a larger training split.</source>
        <translation>A scaler cannot be fitted without targets. Choose a larger training split.</translation>
    </message>
    <message>
        <source>Training target %1 is %2, and a scaler needs finite numbers. Correct or remove its row.</source>
        <translation>Training target %1 is %2, and a scaler needs finite numbers. Correct or remove its row.</translation>
    </message>
    <message>
        <source>The range of the min-max scaler goes from %1 to %2. Choose two finite numbers, the smaller one first.</source>
        <translation>The range of the min-max scaler goes from %1 to %2. Choose two finite numbers, the smaller one first.</translation>
    </message>
    <message>
        <source>libtorch %1 can use CUDA, but no GPU answers: check the driver with nvidia-smi.</source>
        <translation>libtorch %1 can use CUDA, but no GPU answers: check the driver with nvidia-smi.</translation>
    </message>
    <message>
        <source>This libtorch %1 was built for the CPU alone. For a GPU, build TrueLoss against a CUDA libtorch (TRUELOSS_TORCH, see the README).</source>
        <translation>This libtorch %1 was built for the CPU alone. For a GPU, build TrueLoss against a CUDA libtorch (TRUELOSS_TORCH, see the README).</translation>
    </message>
    <message>
        <source>The GPU could not be asked: %1</source>
        <translation>The GPU could not be asked: %1</translation>
    </message>
    <message>
        <source>In epoch %1 a weight became infinite or not a number, so the training was stopped; the weights of the last whole epoch (or of the start) are kept. Try a smaller learning rate.</source>
        <translation>In epoch %1 a weight became infinite or not a number, so the training was stopped; the weights of the last whole epoch (or of the start) are kept. Try a smaller learning rate.</translation>
    </message>
    <message>
        <source>The images were loaded at %1 x %2 pixels for another model. Load them again for this one.</source>
        <translation>The images were loaded at %1 x %2 pixels for another model. Load them again for this one.</translation>
    </message>
    <message>
        <source>Training needs at least one image to train on and one to validate with; there are %1 and %2.</source>
        <translation>Training needs at least one image to train on and one to validate with; there are %1 and %2.</translation>
    </message>
    <message>
        <source>The loss of batch %1 in epoch %2 is %3, so the training was stopped before this batch could spoil the weights; those of the batch before are kept. Try a smaller learning rate.</source>
        <translation>The loss of batch %1 in epoch %2 is %3, so the training was stopped before this batch could spoil the weights; those of the batch before are kept. Try a smaller learning rate.</translation>
    </message>
    <message>
        <source>The gradient of batch %1 in epoch %2 is not finite although its loss is %3, so the training was stopped before the step; the weights of the batch before are kept. Try a smaller learning rate.</source>
        <translation>The gradient of batch %1 in epoch %2 is not finite although its loss is %3, so the training was stopped before the step; the weights of the batch before are kept. Try a smaller learning rate.</translation>
    </message>
    <message>
        <source>libtorch stopped the training: %1</source>
        <translation>libtorch stopped the training: %1</translation>
    </message>
    <message>
        <source>The memory does not suffice for this training. Choose a smaller batch, a smaller input or a smaller network.</source>
        <translation>The memory does not suffice for this training. Choose a smaller batch, a smaller input or a smaller network.</translation>
    </message>
    <message>
        <source>The training stopped unexpectedly: %1</source>
        <translation>The training stopped unexpectedly: %1</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; is %2, but has to lie between %3 and %4.</source>
        <translation>The setting &quot;%1&quot; is %2, but has to lie between %3 and %4.</translation>
    </message>
    <message>
        <source>There is no loss called &quot;%1&quot;. Known: %2.</source>
        <translation>There is no loss called &quot;%1&quot;. Known: %2.</translation>
    </message>
    <message>
        <source>There is no optimizer called &quot;%1&quot;. Known: %2.</source>
        <translation>There is no optimizer called &quot;%1&quot;. Known: %2.</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>learning rate</translation>
    </message>
    <message>
        <source>rho</source>
        <translation>rho</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momentum</translation>
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
        <translation>weight decay</translation>
    </message>
    <message>
        <source>gradient norm limit</source>
        <translation>gradient norm limit</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>batch size</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>epochs</translation>
    </message>
    <message>
        <source>learning rate drop factor</source>
        <translation>learning rate drop factor</translation>
    </message>
    <message>
        <source>random contrast</source>
        <translation>random contrast</translation>
    </message>
    <message>
        <source>validation share</source>
        <translation>validation share</translation>
    </message>
    <message>
        <source>target scaler</source>
        <translation>target scaler</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>architecture</translation>
    </message>
    <message>
        <source>input size</source>
        <translation>input size</translation>
    </message>
    <message>
        <source>dense units</source>
        <translation>dense units</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>initialisation</source>
        <translation>initialisation</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>loss</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>optimizer</translation>
    </message>
    <message>
        <source>random flips</source>
        <translation>random flips</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>seed</translation>
    </message>
    <message>
        <source>device</source>
        <translation>device</translation>
    </message>
    <message>
        <source>The memory does not suffice for this.</source>
        <translation>The memory does not suffice for this.</translation>
    </message>
    <message>
        <source>An unexpected problem: %1</source>
        <translation>An unexpected problem: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no input size; write it like 224x224.</source>
        <translation>&quot;%1&quot; is no input size; write it like 224x224.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no device; write cpu or cuda:0.</source>
        <translation>&quot;%1&quot; is no device; write cpu or cuda:0.</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;. It has: %3.</source>
        <translation>%1 has no column &quot;%2&quot;. It has: %3.</translation>
    </message>
    <message>
        <source>keep the best epoch</source>
        <translation>keep the best epoch</translation>
    </message>
    <message>
        <source>learning rate drop every (epochs)</source>
        <translation>learning rate drop every (epochs)</translation>
    </message>
    <message>
        <source>All of them have the same target, %1. If that means &quot;nothing to see&quot;, keep them; if the recording failed, exclude them.</source>
        <translation>All of them have the same target, %1. If that means &quot;nothing to see&quot;, keep them; if the recording failed, exclude them.</translation>
    </message>
    <message>
        <source>Nothing in them tells their target. Look how they were made, and exclude them unless they belong there.</source>
        <translation>Nothing in them tells their target. Look how they were made, and exclude them unless they belong there.</translation>
    </message>
    <message>
        <source>Some were probably written by OpenCV as if they were RGB. Look which of the two has the right colours, and whether others of the same source are wrong too.</source>
        <translation>Some were probably written by OpenCV as if they were RGB. Look which of the two has the right colours, and whether others of the same source are wrong too.</translation>
    </message>
    <message>
        <source>The network is judged on images that it has learnt, so the validation error is too small. Exclude the training copies; the validation part then stays as it is.</source>
        <translation>The network is judged on images that it has learnt, so the validation error is too small. Exclude the training copies; the validation part then stays as it is.</translation>
    </message>
    <message>
        <source>These images count more than once. Exclude the repetitions unless that is meant.</source>
        <translation>These images count more than once. Exclude the repetitions unless that is meant.</translation>
    </message>
    <message>
        <source>%1%2 in all %3 rows: the target &quot;%4&quot; never changes.</source>
        <translation>%1%2 in all %3 rows: the target &quot;%4&quot; never changes.</translation>
    </message>
    <message>
        <source>A network can learn nothing from it, and its R2 is not defined. Choose another column.</source>
        <translation>A network can learn nothing from it, and its R2 is not defined. Choose another column.</translation>
    </message>
    <message>
        <source>%1 different values in %2 rows: the target &quot;%3&quot; holds only %4.</source>
        <translation>%1 different values in %2 rows: the target &quot;%3&quot; holds only %4.</translation>
    </message>
    <message>
        <source>Are these classes? Then a classifier fits better than a regression, which takes 3 for the middle of 1 and 5. If they are counts, grades or settings, all is well.</source>
        <translation>Are these classes? Then a classifier fits better than a regression, which takes 3 for the middle of 1 and 5. If they are counts, grades or settings, all is well.</translation>
    </message>
    <message>
        <source>%1 % of the squared deviation in &quot;%2&quot; comes from 1 % of its rows: values reach %3%5, with a median of %4%5.</source>
        <translation>%1 % of the squared deviation in &quot;%2&quot; comes from 1 % of its rows: values reach %3%5, with a median of %4%5.</translation>
    </message>
    <message>
        <source>A squared loss would learn these rows and little else. Train on a logarithm or a power of the target, or use the Huber or the absolute loss.</source>
        <translation>A squared loss would learn these rows and little else. Train on a logarithm or a power of the target, or use the Huber or the absolute loss.</translation>
    </message>
    <message>
        <source>Does %1 stand for &quot;not measured&quot; here? Then exclude these rows, for the network would learn to predict it. If it was measured, keep them.</source>
        <translation>Does %1 stand for &quot;not measured&quot; here? Then exclude these rows, for the network would learn to predict it. If it was measured, keep them.</translation>
    </message>
    <message>
        <source>Saved again, resized or brightened copies belong in one part only, else the validation error is too small. Look at the pairs, exclude the training copies, and split films and series as a whole.</source>
        <translation>Saved again, resized or brightened copies belong in one part only, else the validation error is too small. Look at the pairs, exclude the training copies, and split films and series as a whole.</translation>
    </message>
    <message>
        <source>They tell a network little more than one of them would. Look at the pairs, and exclude copies that are not meant.</source>
        <translation>They tell a network little more than one of them would. Look at the pairs, and exclude copies that are not meant.</translation>
    </message>
    <message>
        <source>Look at their images. A slip of the pen is best corrected or excluded; a true value stays, and the Huber or the absolute loss keeps it from ruling the rest.</source>
        <translation>Look at their images. A slip of the pen is best corrected or excluded; a true value stays, and the Huber or the absolute loss keeps it from ruling the rest.</translation>
    </message>
    <message>
        <source>Pixels from 0 to 1 were probably stored as whole numbers, and all shades between are lost. Write the images again, times 255. For masks of 0 and 1 this is right; then standardise the pixels.</source>
        <translation>Pixels from 0 to 1 were probably stored as whole numbers, and all shades between are lost. Write the images again, times 255. For masks of 0 and 1 this is right; then standardise the pixels.</translation>
    </message>
    <message>
        <source>Beside the others they are black to a network: probably pixels from 0 to 1, stored as whole numbers. Write them again, times 255, or exclude them.</source>
        <translation>Beside the others they are black to a network: probably pixels from 0 to 1, stored as whole numbers. Write them again, times 255, or exclude them.</translation>
    </message>
    <message>
        <source>%1 to %2 of 255: all pixels of the %3 images lie in this range.</source>
        <translation>%1 to %2 of 255: all pixels of the %3 images lie in this range.</translation>
    </message>
    <message>
        <source>12-bit values in 16-bit files look like this, and lose shades when they are read as bytes. Write the images with the full range, or at least standardise the pixels.</source>
        <translation>12-bit values in 16-bit files look like this, and lose shades when they are read as bytes. Write the images with the full range, or at least standardise the pixels.</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; equals &quot;%3&quot; in every one.</source>
        <translation>%1 rows, and &quot;%2&quot; equals &quot;%3&quot; in every one.</translation>
    </message>
    <message>
        <source>%1 times &quot;%2&quot; plus %3 is &quot;%4&quot;, in every one of %5 rows.</source>
        <translation>%1 times &quot;%2&quot; plus %3 is &quot;%4&quot;, in every one of %5 rows.</translation>
    </message>
    <message>
        <source>%1 % of &quot;%2&quot; follows from &quot;%3&quot; by a straight line, over %4 rows.</source>
        <translation>%1 % of &quot;%2&quot; follows from &quot;%3&quot; by a straight line, over %4 rows.</translation>
    </message>
    <message>
        <source>One of them is enough: the second output would show the same error again. Drop a column, unless one was chosen by mistake.</source>
        <translation>One of them is enough: the second output would show the same error again. Drop a column, unless one was chosen by mistake.</translation>
    </message>
    <message>
        <source>The network is judged on images that it has learnt, so the validation error is too small. Exclude the training rows, or split by image.</source>
        <translation>The network is judged on images that it has learnt, so the validation error is too small. Exclude the training rows, or split by image.</translation>
    </message>
    <message>
        <source>Paths count from the table&apos;s folder. If the images lie elsewhere, choose the image folder or correct the paths; else go on without these rows.</source>
        <translation>Paths count from the table&apos;s folder. If the images lie elsewhere, choose the image folder or correct the paths; else go on without these rows.</translation>
    </message>
    <message>
        <source>Fill in the paths if the images exist; else go on without these rows.</source>
        <translation>Fill in the paths if the images exist; else go on without these rows.</translation>
    </message>
    <message>
        <source>If an empty cell means zero, write 0 into it; if it means &quot;not measured&quot;, go on without these rows.</source>
        <translation>If an empty cell means zero, write 0 into it; if it means &quot;not measured&quot;, go on without these rows.</translation>
    </message>
    <message>
        <source>Look for a decimal comma, a unit behind the number, or a word for &quot;not measured&quot;, and correct what should count.</source>
        <translation>Look for a decimal comma, a unit behind the number, or a word for &quot;not measured&quot;, and correct what should count.</translation>
    </message>
    <message>
        <source>Look where these values were computed: a division by zero or a logarithm of zero makes them.</source>
        <translation>Look where these values were computed: a division by zero or a logarithm of zero makes them.</translation>
    </message>
    <message>
        <source>Correct these cells, or go on without these rows.</source>
        <translation>Correct these cells, or go on without these rows.</translation>
    </message>
    <message>
        <source>%1 % of the training rows but %2 % of the validation rows lie at or below %3%4 in &quot;%5&quot; (Kolmogorov-Smirnov %6, p = %7).</source>
        <translation>%1 % of the training rows but %2 % of the validation rows lie at or below %3%4 in &quot;%5&quot; (Kolmogorov-Smirnov %6, p = %7).</translation>
    </message>
    <message>
        <source>So many rows show even a small difference; it hardly matters. If the parts were meant to be alike, look how they were made.</source>
        <translation>So many rows show even a small difference; it hardly matters. If the parts were meant to be alike, look how they were made.</translation>
    </message>
    <message>
        <source>The validation error then says little about the training data, and the other way round. If that is not meant, as with later recordings or another device, split at random.</source>
        <translation>The validation error then says little about the training data, and the other way round. If that is not meant, as with later recordings or another device, split at random.</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the pixel in a corner of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</source>
        <translation>%1 rows, and &quot;%2&quot; follows the pixel in a corner of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the mean of one colour of its own image in all of them: correlation %3, as %4 times the mean plus %5.</source>
        <translation>%1 rows, and &quot;%2&quot; follows the mean of one colour of its own image in all of them: correlation %3, as %4 times the mean plus %5.</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the mean of its own image&apos;s pixels in all of them: correlation %3, as %4 times the mean plus %5.</source>
        <translation>%1 rows, and &quot;%2&quot; follows the mean of its own image&apos;s pixels in all of them: correlation %3, as %4 times the mean plus %5.</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the standard deviation of its own image&apos;s pixels in all of them: correlation %3, as %4 times the deviation plus %5.</source>
        <translation>%1 rows, and &quot;%2&quot; follows the standard deviation of its own image&apos;s pixels in all of them: correlation %3, as %4 times the deviation plus %5.</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the darkest pixel of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</source>
        <translation>%1 rows, and &quot;%2&quot; follows the darkest pixel of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</translation>
    </message>
    <message>
        <source>%1 rows, and &quot;%2&quot; follows the brightest pixel of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</source>
        <translation>%1 rows, and &quot;%2&quot; follows the brightest pixel of its own image in all of them: correlation %3, as %4 times the pixel plus %5.</translation>
    </message>
    <message>
        <source>The split names row %1, but the data set has %2. Split these data anew.</source>
        <translation>The split names row %1, but the data set has %2. Split these data anew.</translation>
    </message>
    <message>
        <source>The data of %1 could not be checked: %2.</source>
        <translation>The data of %1 could not be checked: %2.</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>rows left out</translation>
    </message>
    <message>
        <source>image listed twice</source>
        <translation>image listed twice</translation>
    </message>
    <message>
        <source>constant target</source>
        <translation>constant target</translation>
    </message>
    <message>
        <source>few values</source>
        <translation>few values</translation>
    </message>
    <message>
        <source>code for a missing value</source>
        <translation>code for a missing value</translation>
    </message>
    <message>
        <source>heavy tail</source>
        <translation>heavy tail</translation>
    </message>
    <message>
        <source>outliers</source>
        <translation>outliers</translation>
    </message>
    <message>
        <source>repeated column</source>
        <translation>repeated column</translation>
    </message>
    <message>
        <source>training and validation differ</source>
        <translation>training and validation differ</translation>
    </message>
    <message>
        <source>blank images</source>
        <translation>blank images</translation>
    </message>
    <message>
        <source>pixels from 0 to 1</source>
        <translation>pixels from 0 to 1</translation>
    </message>
    <message>
        <source>low dynamic range</source>
        <translation>low dynamic range</translation>
    </message>
    <message>
        <source>red and blue exchanged</source>
        <translation>red and blue exchanged</translation>
    </message>
    <message>
        <source>target in the pixels</source>
        <translation>target in the pixels</translation>
    </message>
    <message>
        <source>duplicates across the split</source>
        <translation>duplicates across the split</translation>
    </message>
    <message>
        <source>duplicates with different targets</source>
        <translation>duplicates with different targets</translation>
    </message>
    <message>
        <source>exact duplicates</source>
        <translation>exact duplicates</translation>
    </message>
    <message>
        <source>near duplicates across the split</source>
        <translation>near duplicates across the split</translation>
    </message>
    <message>
        <source>near duplicates</source>
        <translation>near duplicates</translation>
    </message>
    <message>
        <source>%1 could not be read: the file has changed or is damaged.</source>
        <translation>%1 could not be read: the file has changed or is damaged.</translation>
    </message>
    <message>
        <source>%1 says that it has the shape %2 of type %3, which takes %4 bytes, but it holds %5. It is cut off or damaged: save it anew.</source>
        <translation>%1 says that it has the shape %2 of type %3, which takes %4 bytes, but it holds %5. It is cut off or damaged: save it anew.</translation>
    </message>
    <message>
        <source>%1 holds no array. Expected x_train and y_train, for example.</source>
        <translation>%1 holds no array. Expected x_train and y_train, for example.</translation>
    </message>
    <message>
        <source>%1 takes %2 MiB when it is unpacked, and %3 MiB are allowed. Save it with numpy.save or numpy.savez (not compressed, in C order): it is then read piece by piece.</source>
        <translation>%1 takes %2 MiB when it is unpacked, and %3 MiB are allowed. Save it with numpy.save or numpy.savez (not compressed, in C order): it is then read piece by piece.</translation>
    </message>
    <message>
        <source>%1 has no array &quot;%2&quot;. It has: %3.</source>
        <translation>%1 has no array &quot;%2&quot;. It has: %3.</translation>
    </message>
    <message>
        <source>%1 has the shape %2. Targets need (n), (n, 1) or (n, k).</source>
        <translation>%1 has the shape %2. Targets need (n), (n, 1) or (n, k).</translation>
    </message>
    <message>
        <source>%1 holds %2 images and %3 holds targets for %4. Choose arrays that belong together.</source>
        <translation>%1 holds %2 images and %3 holds targets for %4. Choose arrays that belong together.</translation>
    </message>
    <message>
        <source>%1 has %2 targets an image and %3 has %4. Choose arrays that belong together.</source>
        <translation>%1 has %2 targets an image and %3 has %4. Choose arrays that belong together.</translation>
    </message>
    <message>
        <source>The shape of %1 can be read as (n, height, width, channels) and as (n, channels, height, width). The first is taken.</source>
        <translation>The shape of %1 can be read as (n, height, width, channels) and as (n, channels, height, width). The first is taken.</translation>
    </message>
    <message>
        <source>It is not clear which arrays of %1 hold the images and which the targets. It has: %2. Name them, or call them x_train, y_train, x_test and y_test.</source>
        <translation>It is not clear which arrays of %1 hold the images and which the targets. It has: %2. Name them, or call them x_train, y_train, x_test and y_test.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has %3 cells, the first row has %4. Put cells that hold the separator into double quotes.</source>
        <translation>Line %1 of %2 has %3 cells, the first row has %4. Put cells that hold the separator into double quotes.</translation>
    </message>
    <message>
        <source>Numbers such as %1 in %2 can be read in two ways. The comma is taken for a decimal comma; say so if it groups thousands.</source>
        <translation>Numbers such as %1 in %2 can be read in two ways. The comma is taken for a decimal comma; say so if it groups thousands.</translation>
    </message>
    <message>
        <source>Numbers such as %1 in %2 can be read in two ways. The comma is taken to group thousands; say so if it is a decimal comma.</source>
        <translation>Numbers such as %1 in %2 can be read in two ways. The comma is taken to group thousands; say so if it is a decimal comma.</translation>
    </message>
    <message>
        <source>Folders that may not be read: %1 (the first: %2). Their images are missing.</source>
        <translation>Folders that may not be read: %1 (the first: %2). Their images are missing.</translation>
    </message>
    <message>
        <source>Links in %1 lead to folders that were read already; each counts once.</source>
        <translation>Links in %1 lead to folders that were read already; each counts once.</translation>
    </message>
    <message>
        <source>The names of the images in %1 hold no number that looks like a target. Give a pattern such as steer_{target}_*.jpg.</source>
        <translation>The names of the images in %1 hold no number that looks like a target. Give a pattern such as steer_{target}_*.jpg.</translation>
    </message>
    <message>
        <source>%1 has the shape %2. Images need (n, height, width), (n, height, width, channels) or (n, channels, height, width) with 1, 3 or 4 channels.</source>
        <translation>%1 has the shape %2. Images need (n, height, width), (n, height, width, channels) or (n, channels, height, width) with 1, 3 or 4 channels.</translation>
    </message>
    <message>
        <source>The images of %1 have %2 x %3 pixels, more than 2^28 in all.</source>
        <translation>The images of %1 have %2 x %3 pixels, more than 2^28 in all.</translation>
    </message>
    <message>
        <source>The images of %1 hold no finite value.</source>
        <translation>The images of %1 hold no finite value.</translation>
    </message>
    <message>
        <source>The images of %1 do not fit into the memory.</source>
        <translation>The images of %1 do not fit into the memory.</translation>
    </message>
    <message>
        <source>%1: %2 images of %3 x %4 pixels, channels: %5, type %6, taken as they are.</source>
        <translation>%1: %2 images of %3 x %4 pixels, channels: %5, type %6, taken as they are.</translation>
    </message>
    <message>
        <source>%1: %2 images of %3 x %4 pixels, channels: %5, type %6, values from %7 to %8 taken for 0 to 255.</source>
        <translation>%1: %2 images of %3 x %4 pixels, channels: %5, type %6, values from %7 to %8 taken for 0 to 255.</translation>
    </message>
    <message>
        <source>There are more than %1 images below %2. Open a part of them.</source>
        <translation>There are more than %1 images below %2. Open a part of them.</translation>
    </message>
    <message>
        <source>There is no folder %1. Check the path.</source>
        <translation>There is no folder %1. Check the path.</translation>
    </message>
    <message>
        <source>The rows of %1 name more than %2 images. Use fewer of them.</source>
        <translation>The rows of %1 name more than %2 images. Use fewer of them.</translation>
    </message>
    <message>
        <source>names more than %1 images</source>
        <translation>names more than %1 images</translation>
    </message>
    <message>
        <source>The pattern &quot;%1...&quot; is too long.</source>
        <translation>The pattern &quot;%1...&quot; is too long.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; closes a brace that was not opened.</source>
        <translation>The pattern &quot;%1&quot; closes a brace that was not opened.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; opens a brace and does not close it.</source>
        <translation>The pattern &quot;%1&quot; opens a brace and does not close it.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has a number without a name. Write {target}.</source>
        <translation>The pattern &quot;%1&quot; has a number without a name. Write {target}.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has two numbers of one name. Name them apart.</source>
        <translation>The pattern &quot;%1&quot; has two numbers of one name. Name them apart.</translation>
    </message>
    <message>
        <source>In the pattern &quot;%1&quot; two numbers touch, so nothing tells them apart.</source>
        <translation>In the pattern &quot;%1&quot; two numbers touch, so nothing tells them apart.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; does not say where the number is. Write {target} in its place, for example steer_{target}_*.jpg.</source>
        <translation>The pattern &quot;%1&quot; does not say where the number is. Write {target} in its place, for example steer_{target}_*.jpg.</translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has too many numbers.</source>
        <translation>The pattern &quot;%1&quot; has too many numbers.</translation>
    </message>
    <message>
        <source>%1 is not an array in NumPy&apos;s format, or its head is damaged. Save it anew.</source>
        <translation>%1 is not an array in NumPy&apos;s format, or its head is damaged. Save it anew.</translation>
    </message>
    <message>
        <source>%1 holds pickled Python objects, which are not read because they may run code. Save it as numbers, for example with numpy.asarray(x, dtype=&quot;float32&quot;).</source>
        <translation>%1 holds pickled Python objects, which are not read because they may run code. Save it as numbers, for example with numpy.asarray(x, dtype=&quot;float32&quot;).</translation>
    </message>
    <message>
        <source>%1 holds values of the type &quot;%2&quot;. Save it as whole numbers or floating-point numbers of 16 to 64 bits.</source>
        <translation>%1 holds values of the type &quot;%2&quot;. Save it as whole numbers or floating-point numbers of 16 to 64 bits.</translation>
    </message>
    <message>
        <source>%1 is written in version %2 of NumPy&apos;s format; 1 to 3 can be read.</source>
        <translation>%1 is written in version %2 of NumPy&apos;s format; 1 to 3 can be read.</translation>
    </message>
    <message>
        <source>The head of %1 is longer than 64 KiB, so this is no plain array.</source>
        <translation>The head of %1 is longer than 64 KiB, so this is no plain array.</translation>
    </message>
    <message>
        <source>%1 holds records. Save its columns as arrays of their own.</source>
        <translation>%1 holds records. Save its columns as arrays of their own.</translation>
    </message>
    <message>
        <source>%1 says that it has the shape %2, which no memory holds.</source>
        <translation>%1 says that it has the shape %2, which no memory holds.</translation>
    </message>
    <message>
        <source>%1 has the shape %2 and holds no value.</source>
        <translation>%1 has the shape %2 and holds no value.</translation>
    </message>
    <message>
        <source>The validation table %1 has no column &quot;%2&quot;, which %3 has. Give both the same columns, or choose no validation table.</source>
        <translation>The validation table %1 has no column &quot;%2&quot;, which %3 has. Give both the same columns, or choose no validation table.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot separate cells. Use a comma, a semicolon, a bar or a tab.</source>
        <translation>&quot;%1&quot; cannot separate cells. Use a comma, a semicolon, a bar or a tab.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no decimal mark. Use a point or a comma.</source>
        <translation>&quot;%1&quot; is no decimal mark. Use a point or a comma.</translation>
    </message>
    <message>
        <source>This system cannot read %1 in the encoding %2. Save it as UTF-8.</source>
        <translation>This system cannot read %1 in the encoding %2. Save it as UTF-8.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not valid in the encoding %3. Choose another, or save it as UTF-8.</source>
        <translation>Line %1 of %2 is not valid in the encoding %3. Choose another, or save it as UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not a ZIP file (.npz), or it is cut off or damaged: %2. Save it anew.</source>
        <translation>%1 is not a ZIP file (.npz), or it is cut off or damaged: %2. Save it anew.</translation>
    </message>
    <message>
        <source>A member of %1 cannot be unpacked: it is cut off or damaged. Save it anew.</source>
        <translation>A member of %1 cannot be unpacked: it is cut off or damaged. Save it anew.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 members.</source>
        <translation>%1 holds more than %2 members.</translation>
    </message>
    <message>
        <source>%1 is encrypted. Save it without a password.</source>
        <translation>%1 is encrypted. Save it without a password.</translation>
    </message>
    <message>
        <source>%1 holds two members called &quot;%2&quot;, so it is not clear which is meant.</source>
        <translation>%1 holds two members called &quot;%2&quot;, so it is not clear which is meant.</translation>
    </message>
    <message>
        <source>There is no pixel scaling called &quot;%1&quot;. Known: raw, unit, standard, imagenet.</source>
        <translation>There is no pixel scaling called &quot;%1&quot;. Known: raw, unit, standard, imagenet.</translation>
    </message>
    <message>
        <source>The targets reach from %1 to %2, too close together for the scaler &apos;%3&apos; to tell them apart. Give them in a smaller unit or choose the standard scaler.</source>
        <translation>The targets reach from %1 to %2, too close together for the scaler &apos;%3&apos; to tell them apart. Give them in a smaller unit or choose the standard scaler.</translation>
    </message>
    <message>
        <source>Training target %1 is %2, and log(1 + x) takes only values above -1. Choose the Yeo-Johnson scaler, or correct or remove its row.</source>
        <translation>Training target %1 is %2, and log(1 + x) takes only values above -1. Choose the Yeo-Johnson scaler, or correct or remove its row.</translation>
    </message>
    <message>
        <source>Training target %1 is %2, and the Box-Cox scaler takes only values above 0. Choose the Yeo-Johnson scaler, or correct or remove its row.</source>
        <translation>Training target %1 is %2, and the Box-Cox scaler takes only values above 0. Choose the Yeo-Johnson scaler, or correct or remove its row.</translation>
    </message>
    <message>
        <source>All training targets are %1, and the Box-Cox scaler needs two different values. Choose another scaler or another target.</source>
        <translation>All training targets are %1, and the Box-Cox scaler needs two different values. Choose another scaler or another target.</translation>
    </message>
    <message>
        <source>There is no scaler &apos;%1&apos;. Choose none, standard, minmax, maxabs, robust, log1p, yeo-johnson, box-cox, quantile-uniform or quantile-normal.</source>
        <translation>There is no scaler &apos;%1&apos;. Choose none, standard, minmax, maxabs, robust, log1p, yeo-johnson, box-cox, quantile-uniform or quantile-normal.</translation>
    </message>
    <message>
        <source>None of the training images is kept in memory, so that their pixels cannot be counted. A smaller input size lets more of them in.</source>
        <translation>None of the training images is kept in memory, so that their pixels cannot be counted. A smaller input size lets more of them in.</translation>
    </message>
    <message>
        <source>rows left out or kept by choice</source>
        <translation>rows left out or kept by choice</translation>
    </message>
    <message>
        <source>--arrays needs two names (images, targets) or four (and those for validation), not %1.</source>
        <translation>--arrays needs two names (images, targets) or four (and those for validation), not %1.</translation>
    </message>
    <message>
        <source>The model wants images fitted by &quot;%1&quot;, which this program does not know.</source>
        <translation>The model wants images fitted by &quot;%1&quot;, which this program does not know.</translation>
    </message>
    <message>
        <source>image fit</source>
        <translation>image fit</translation>
    </message>
    <message>
        <source>%1 is a folder, device or pipe and no file. Choose another name.</source>
        <translation>%1 is a folder, device or pipe and no file. Choose another name.</translation>
    </message>
    <message>
        <source>So far the network does hardly better than a constant, if at all. What holds it back has not been tested; &quot;Find the cause&quot; tests one change at a time.</source>
        <translation>So far the network does hardly better than a constant, if at all. What holds it back has not been tested; &quot;Find the cause&quot; tests one change at a time.</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here. %2</source>
        <translation>There is no device &quot;%1&quot; here. %2</translation>
    </message>
    <message>
        <source>%1 is one of the files that are trained on. Choose another name.</source>
        <translation>%1 is one of the files that are trained on. Choose another name.</translation>
    </message>
    <message>
        <source>Line %1 of %2: the value of &quot;%3&quot; is nested more than %4 levels deep. Keep one number or text a key.</source>
        <translation>Line %1 of %2: the value of &quot;%3&quot; is nested more than %4 levels deep. Keep one number or text a key.</translation>
    </message>
    <message>
        <source>Look where the pixels were computed: a division by zero, such as by the range of a plain image, makes them.</source>
        <translation>Look where the pixels were computed: a division by zero, such as by the range of a plain image, makes them.</translation>
    </message>
    <message>
        <source>The values of %1 do not match the checksum that was saved with them: the file is damaged. Copy or save it anew.</source>
        <translation>The values of %1 do not match the checksum that was saved with them: the file is damaged. Copy or save it anew.</translation>
    </message>
    <message>
        <source>It is not clear which arrays of %1 hold the images and which the targets. It has: %2; left out, for they hold objects, text or nothing: %3. Save those as plain numbers, for example with numpy.asarray(x, dtype=&quot;float32&quot;), or name the ones that are meant.</source>
        <translation>It is not clear which arrays of %1 hold the images and which the targets. It has: %2; left out, for they hold objects, text or nothing: %3. Save those as plain numbers, for example with numpy.asarray(x, dtype=&quot;float32&quot;), or name the ones that are meant.</translation>
    </message>
    <message>
        <source>No column of %1 holds numbers to learn: column &quot;%4&quot; has &quot;%5&quot; in line %6, which is no number. Its columns: %2. Expected one or more numeric columns beside the path (%3).</source>
        <translation>No column of %1 holds numbers to learn: column &quot;%4&quot; has &quot;%5&quot; in line %6, which is no number. Its columns: %2. Expected one or more numeric columns beside the path (%3).</translation>
    </message>
    <message>
        <source>%1 is no UTF-8. It was read as Chinese text (GB18030, which holds GBK); choose another encoding if its words look wrong.</source>
        <translation>%1 is no UTF-8. It was read as Chinese text (GB18030, which holds GBK); choose another encoding if its words look wrong.</translation>
    </message>
    <message>
        <source>Folders such as &quot;%1&quot; can be read in two ways. The comma is taken for a decimal comma; call them without commas if it groups thousands.</source>
        <translation>Folders such as &quot;%1&quot; can be read in two ways. The comma is taken for a decimal comma; call them without commas if it groups thousands.</translation>
    </message>
    <message>
        <source>%1 holds a pixel that is %2. Look where its values were computed, or leave it out.</source>
        <translation>%1 holds a pixel that is %2. Look where its values were computed, or leave it out.</translation>
    </message>
    <message>
        <source>holds pixels that are not finite numbers</source>
        <translation>holds pixels that are not finite numbers</translation>
    </message>
    <message>
        <source>After epoch %1, %2 of %3 validation predictions have no value in the target&apos;s own unit, so the validation RMSE is no number.</source>
        <translation>After epoch %1, %2 of %3 validation predictions have no value in the target&apos;s own unit, so the validation RMSE is no number.</translation>
    </message>
    <message>
        <source>The network&apos;s output is a number, but it lies beyond what the target scaler can bring back: the curves of Box-Cox and Yeo-Johnson end at a value, and that of log(1 + x) passes the largest number. Train on with a smaller learning rate, or choose a scaler without such an end: standard, or one of the quantile scalers.</source>
        <translation>The network&apos;s output is a number, but it lies beyond what the target scaler can bring back: the curves of Box-Cox and Yeo-Johnson end at a value, and that of log(1 + x) passes the largest number. Train on with a smaller learning rate, or choose a scaler without such an end: standard, or one of the quantile scalers.</translation>
    </message>
    <message>
        <source>The target never changes: the mean of the training targets is every validation target exactly.</source>
        <translation>The target never changes: the mean of the training targets is every validation target exactly.</translation>
    </message>
    <message>
        <source>There is nothing to learn from the images, and whatever error the network makes is above that of a constant. Choose another target column, or look why all rows hold the same value.</source>
        <translation>There is nothing to learn from the images, and whatever error the network makes is above that of a constant. Choose another target column, or look why all rows hold the same value.</translation>
    </message>
    <message>
        <source>The loss of the first batch is %1 before the network has learnt anything: the targets or the pixels are too large to compute with. Choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</source>
        <translation>The loss of the first batch is %1 before the network has learnt anything: the targets or the pixels are too large to compute with. Choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</translation>
    </message>
    <message>
        <source>The gradient of the first batch is not finite although its loss is %1: the targets or the pixels are too large to compute with. Choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</source>
        <translation>The gradient of the first batch is not finite although its loss is %1: the targets or the pixels are too large to compute with. Choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</translation>
    </message>
    <message>
        <source>This training needs about %1 GiB of memory, and %2 GiB are free: %3 GiB for the weights and the optimizer, %4 GiB for a batch of %5 images of %6 x %7 pixels. Choose a smaller batch, a smaller input size or a smaller network.</source>
        <translation>This training needs about %1 GiB of memory, and %2 GiB are free: %3 GiB for the weights and the optimizer, %4 GiB for a batch of %5 images of %6 x %7 pixels. Choose a smaller batch, a smaller input size or a smaller network.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value, for the network&apos;s output lies beyond what the scaler &apos;%2&apos; can bring back. The image is far from those that the model was trained on, or the model has not learnt enough.</source>
        <translation>&quot;%1&quot; has no value, for the network&apos;s output lies beyond what the scaler &apos;%2&apos; can bring back. The image is far from those that the model was trained on, or the model has not learnt enough.</translation>
    </message>
    <message>
        <source>batch of the run</source>
        <translation>batch of the run</translation>
    </message>
    <message>
        <source>The chart could not be drawn into %1: %2.</source>
        <translation>The chart could not be drawn into %1: %2.</translation>
    </message>
    <message>
        <source>%1 has to end in .png, .svg or .pdf, so that it is clear how to write it.</source>
        <translation>%1 has to end in .png, .svg or .pdf, so that it is clear how to write it.</translation>
    </message>
    <message>
        <source>A chart of %1 x %2 cannot be drawn. Choose at least 300 x 200 and at most 20,000 pixels on a side.</source>
        <translation>A chart of %1 x %2 cannot be drawn. Choose at least 300 x 200 and at most 20,000 pixels on a side.</translation>
    </message>
    <message>
        <source>true batch RMSE</source>
        <translation>true batch RMSE</translation>
    </message>
    <message>
        <source>batch %1: %2</source>
        <translation>batch %1: %2</translation>
    </message>
    <message>
        <source>batch %1: %2 %3</source>
        <translation>batch %1: %2 %3</translation>
    </message>
    <message>
        <source>The true RMSE of each batch and the running mean beside it</source>
        <translation>The true RMSE of each batch and the running mean beside it</translation>
    </message>
    <message>
        <source>running mean (what Keras prints)</source>
        <translation>running mean (what Keras prints)</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>they part by more than 2x</source>
        <translation>they part by more than 2x</translation>
    </message>
    <message>
        <source>What other tools would have drawn of this run</source>
        <translation>What other tools would have drawn of this run</translation>
    </message>
    <message>
        <source>Keras&apos; bar, averaged once</source>
        <translation>Keras&apos; bar, averaged once</translation>
    </message>
    <message>
        <source>Keras&apos; bar, averaged twice</source>
        <translation>Keras&apos; bar, averaged twice</translation>
    </message>
    <message>
        <source>TensorBoard, smoothing %1</source>
        <translation>TensorBoard, smoothing %1</translation>
    </message>
    <message>
        <source>A mean every %1 steps</source>
        <translation>A mean every %1 steps</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s chart ends here</source>
        <translation>TensorBoard&apos;s chart ends here</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>gradient norm</translation>
    </message>
    <message>
        <source>seconds a batch</source>
        <translation>seconds a batch</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) of one plain colour: the first in %5.</source>
        <translation>%1 of %2 images (%3 %) of one plain colour: the first in %5.</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) all black: the first in %5.</source>
        <translation>%1 of %2 images (%3 %) all black: the first in %5.</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) of one plain colour, %4 of them black: the first in %5.</source>
        <translation>%1 of %2 images (%3 %) of one plain colour, %4 of them black: the first in %5.</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) are another one with red and blue exchanged: first %4, that of %5.</source>
        <translation>%1 of %2 images (%3 %) are another one with red and blue exchanged: first %4, that of %5.</translation>
    </message>
    <message>
        <source>%1 of %2 validation images (%3 %) are in training too, equal pixel by pixel: first %4, equal to %5.</source>
        <translation>%1 of %2 validation images (%3 %) are in training too, equal pixel by pixel: first %4, equal to %5.</translation>
    </message>
    <message>
        <source>%1 of %7 images with the same pixels as another one but a different target: up to %2%3 apart in &quot;%4&quot;, %5 and %6.</source>
        <translation>%1 of %7 images with the same pixels as another one but a different target: up to %2%3 apart in &quot;%4&quot;, %5 and %6.</translation>
    </message>
    <message>
        <source>No network can meet two targets for one image; it will learn their mean. Look which target is right and exclude the other row; where that cannot be told, exclude them all.</source>
        <translation>No network can meet two targets for one image; it will learn their mean. Look which target is right and exclude the other row; where that cannot be told, exclude them all.</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) with the same pixels and target as another one: first %4, equal to %5.</source>
        <translation>%1 of %2 images (%3 %) with the same pixels and target as another one: first %4, equal to %5.</translation>
    </message>
    <message>
        <source>%1 of %9 rows (%2 %) with exactly %3%4 in &quot;%5&quot;, first %8, while all others lie between %6 and %7%4.</source>
        <translation>%1 of %9 rows (%2 %) with exactly %3%4 in &quot;%5&quot;, first %8, while all others lie between %6 and %7%4.</translation>
    </message>
    <message>
        <source>%1 of %9 rows (%2 %) with exactly %3%4 in &quot;%5&quot;, first %8, at least 10 times as many as with any other value from %6 to %7%4.</source>
        <translation>%1 of %9 rows (%2 %) with exactly %3%4 in &quot;%5&quot;, first %8, at least 10 times as many as with any other value from %6 to %7%4.</translation>
    </message>
    <message>
        <source>%1 of %2 validation images (%3 %) with nearly the same picture as a training image: first %4, like %5.</source>
        <translation>%1 of %2 validation images (%3 %) with nearly the same picture as a training image: first %4, like %5.</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) with nearly the same picture as another one of their part: first %4, like %5.</source>
        <translation>%1 of %2 images (%3 %) with nearly the same picture as another one of their part: first %4, like %5.</translation>
    </message>
    <message>
        <source>%1 of %8 rows far off in &quot;%2&quot;: up to %3%4 (%5), while all others lie between %6 and %7%4.</source>
        <translation>%1 of %8 rows far off in &quot;%2&quot;: up to %3%4 (%5), while all others lie between %6 and %7%4.</translation>
    </message>
    <message>
        <source>%1 of %2 images (%3 %) without a pixel above 1 of 255: the first in %4.</source>
        <translation>%1 of %2 images (%3 %) without a pixel above 1 of 255: the first in %4.</translation>
    </message>
    <message>
        <source>All of &quot;%1&quot; follows from &quot;%2&quot; by a straight line, %3 times it plus %4, over %5 rows.</source>
        <translation>All of &quot;%1&quot; follows from &quot;%2&quot; by a straight line, %3 times it plus %4, over %5 rows.</translation>
    </message>
    <message>
        <source>%1 rows, and in all but %2 &quot;%3&quot; equals &quot;%4&quot;: the first that differs is %5.</source>
        <translation>%1 rows, and in all but %2 &quot;%3&quot; equals &quot;%4&quot;: the first that differs is %5.</translation>
    </message>
    <message>
        <source>All of &quot;%1&quot; follows from &quot;%2&quot; by a straight line, %3 times it plus %4, in all but %5 of %6 rows: the first that differs is %7.</source>
        <translation>All of &quot;%1&quot; follows from &quot;%2&quot; by a straight line, %3 times it plus %4, in all but %5 of %6 rows: the first that differs is %7.</translation>
    </message>
    <message>
        <source>%1 % of &quot;%2&quot; follows from &quot;%3&quot; by a straight line in all but %4 of %5 rows: the first that differs is %6.</source>
        <translation>%1 % of &quot;%2&quot; follows from &quot;%3&quot; by a straight line in all but %4 of %5 rows: the first that differs is %6.</translation>
    </message>
    <message>
        <source>One of them is enough: the second output would show the same error again. In the rows that differ one of the two is probably wrong: correct it or exclude them, then drop a column.</source>
        <translation>One of them is enough: the second output would show the same error again. In the rows that differ one of the two is probably wrong: correct it or exclude them, then drop a column.</translation>
    </message>
    <message>
        <source>%1 of %2 validation rows (%3 %) with an image that training rows name too: first %4 and %5.</source>
        <translation>%1 of %2 validation rows (%3 %) with an image that training rows name too: first %4 and %5.</translation>
    </message>
    <message>
        <source>%1 of %7 rows with the same image as another one but a different target: up to %2%3 apart in &quot;%4&quot;, %5 and %6.</source>
        <translation>%1 of %7 rows with the same image as another one but a different target: up to %2%3 apart in &quot;%4&quot;, %5 and %6.</translation>
    </message>
    <message>
        <source>No network can meet two targets for one image; it will learn their mean. Keep the right one, average them before training, or exclude them all.</source>
        <translation>No network can meet two targets for one image; it will learn their mean. Keep the right one, average them before training, or exclude them all.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) with the same image and target as an earlier one: first %4, equal to %5.</source>
        <translation>%1 of %2 rows (%3 %) with the same image and target as an earlier one: first %4, equal to %5.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the name does not match the pattern, first in %4.</source>
        <translation>%1 of %2 rows (%3 %) left out: the name does not match the pattern, first in %4.</translation>
    </message>
    <message>
        <source>The pattern says where in the name the number stands. If these names hold one too, change the pattern; else go on without them.</source>
        <translation>The pattern says where in the name the number stands. If these names hold one too, change the pattern; else go on without them.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the image was not found, first in %4.</source>
        <translation>%1 of %2 rows (%3 %) left out: the image was not found, first in %4.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the file is empty, first in %4.</source>
        <translation>%1 of %2 rows (%3 %) left out: the file is empty, first in %4.</translation>
    </message>
    <message>
        <source>A full disk or a download that never began leaves empty files. Fetch them again, or go on without them.</source>
        <translation>A full disk or a download that never began leaves empty files. Fetch them again, or go on without them.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the file is no JPEG, PNG, BMP, TIFF or WebP image, first in %4.</source>
        <translation>%1 of %2 rows (%3 %) left out: the file is no JPEG, PNG, BMP, TIFF or WebP image, first in %4.</translation>
    </message>
    <message>
        <source>Web servers send a text in place of a file that they lack. If it is another format, save the images as PNG; else fetch them again, or go on without them.</source>
        <translation>Web servers send a text in place of a file that they lack. If it is another format, save the images as PNG; else fetch them again, or go on without them.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the image is cut off, first in %4.</source>
        <translation>%1 of %2 rows (%3 %) left out: the image is cut off, first in %4.</translation>
    </message>
    <message>
        <source>Interrupted downloads look like this. Fetch these files again, or go on without them.</source>
        <translation>Interrupted downloads look like this. Fetch these files again, or go on without them.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the file cannot be read as an image, first in %4.</source>
        <translation>%1 of %2 rows (%3 %) left out: the file cannot be read as an image, first in %4.</translation>
    </message>
    <message>
        <source>They are damaged, too large, or of an unusual kind. Fetch or save these files again, or go on without them.</source>
        <translation>They are damaged, too large, or of an unusual kind. Fetch or save these files again, or go on without them.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the image holds pixels that are not finite numbers, first in %4.</source>
        <translation>%1 of %2 rows (%3 %) left out: the image holds pixels that are not finite numbers, first in %4.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: they name no image, first in %4.</source>
        <translation>%1 of %2 rows (%3 %) left out: they name no image, first in %4.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the target is empty, first in %4, column &quot;%5&quot;.</source>
        <translation>%1 of %2 rows (%3 %) left out: the target is empty, first in %4, column &quot;%5&quot;.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the target is not a number, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</source>
        <translation>%1 of %2 rows (%3 %) left out: the target is not a number, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out: the target is not finite, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</source>
        <translation>%1 of %2 rows (%3 %) left out: the target is not finite, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3 %) left out, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</source>
        <translation>%1 of %2 rows (%3 %) left out, first in %4, column &quot;%5&quot;: &quot;%6&quot;.</translation>
    </message>
    <message>
        <source>line %1, &quot;%2&quot;</source>
        <translation>line %1, &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Either the target leaked into the images or the inputs were passed as targets, and the network will seem better than it is; or the task is that simple, and one formula solves it. Look where this column comes from, and learn another one if it should not be in the images.</source>
        <translation>Either the target leaked into the images or the inputs were passed as targets, and the network will seem better than it is; or the task is that simple, and one formula solves it. Look where this column comes from, and learn another one if it should not be in the images.</translation>
    </message>
    <message>
        <source>mixed units</source>
        <translation>mixed units</translation>
    </message>
    <message>
        <source>%1 belongs to the data and cannot be found any more: %2.</source>
        <translation>%1 belongs to the data and cannot be found any more: %2.</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: %1 has %2 usable images now and had %3 then. Bring the old data back, or start a new run.</source>
        <translation>These are not the data that the run began with: %1 has %2 usable images now and had %3 then. Bring the old data back, or start a new run.</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: the table %1 has %2 bytes now and had %3 then. Bring the old table back, or start a new run.</source>
        <translation>These are not the data that the run began with: the table %1 has %2 bytes now and had %3 then. Bring the old table back, or start a new run.</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: targets in %1 have other values now. Choose the same columns, bring the old table back, or start a new run.</source>
        <translation>These are not the data that the run began with: targets in %1 have other values now. Choose the same columns, bring the old table back, or start a new run.</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: the table %1 was changed since. Bring the old table back, or start a new run.</source>
        <translation>These are not the data that the run began with: the table %1 was changed since. Bring the old table back, or start a new run.</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: the images of %1 take %2 bytes now and took %3 then. Bring the old images back, or start a new run.</source>
        <translation>These are not the data that the run began with: the images of %1 take %2 bytes now and took %3 then. Bring the old images back, or start a new run.</translation>
    </message>
    <message>
        <source>These are not the data that the run began with: images of %1 have other names, sizes or another order now. Bring the old images back, or start a new run.</source>
        <translation>These are not the data that the run began with: images of %1 have other names, sizes or another order now. Bring the old images back, or start a new run.</translation>
    </message>
    <message>
        <source>Where the data lie cannot be read: %1.</source>
        <translation>Where the data lie cannot be read: %1.</translation>
    </message>
    <message>
        <source>Left out, for no folder above is called a number: %1 (the first: %2).</source>
        <translation>Left out, for no folder above is called a number: %1 (the first: %2).</translation>
    </message>
    <message>
        <source>None of the %1 images in %2 matches the pattern &quot;%3&quot;. The first are called: %4.</source>
        <translation>None of the %1 images in %2 matches the pattern &quot;%3&quot;. The first are called: %4.</translation>
    </message>
    <message>
        <source>Left out, for the name does not match the pattern &quot;%1&quot;: %2 (the first: %3).</source>
        <translation>Left out, for the name does not match the pattern &quot;%1&quot;: %2 (the first: %3).</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. %3 of them name no image, the first in %4, column &quot;%5&quot;. Choose the column that holds the images&apos; paths.</source>
        <translation>None of the %1 rows of %2 can be used. %3 of them name no image, the first in %4, column &quot;%5&quot;. Choose the column that holds the images&apos; paths.</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. In %3 of them the target is empty, the first in %4, column &quot;%5&quot;. Choose the column that holds the numbers.</source>
        <translation>None of the %1 rows of %2 can be used. In %3 of them the target is empty, the first in %4, column &quot;%5&quot;. Choose the column that holds the numbers.</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. In %3 of them the target is not a number, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Choose the column that holds the numbers, or the right decimal mark.</source>
        <translation>None of the %1 rows of %2 can be used. In %3 of them the target is not a number, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Choose the column that holds the numbers, or the right decimal mark.</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. In %3 of them the target is not finite, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Look where these values were computed.</source>
        <translation>None of the %1 rows of %2 can be used. In %3 of them the target is not finite, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Look where these values were computed.</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. %3 of them name more images than one row may, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Write a narrower pattern.</source>
        <translation>None of the %1 rows of %2 can be used. %3 of them name more images than one row may, the first in %4, column &quot;%5&quot;: &quot;%6&quot;. Write a narrower pattern.</translation>
    </message>
    <message>
        <source>None of the %1 rows of %2 can be used. For %3 of them the image was not found, the first in %4: &quot;%6&quot;. Paths count from the table&apos;s folder; if the images lie elsewhere, name the image folder.</source>
        <translation>None of the %1 rows of %2 can be used. For %3 of them the image was not found, the first in %4: &quot;%6&quot;. Paths count from the table&apos;s folder; if the images lie elsewhere, name the image folder.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>does not match the pattern</source>
        <translation>does not match the pattern</translation>
    </message>
    <message>
        <source>is an empty file</source>
        <translation>is an empty file</translation>
    </message>
    <message>
        <source>is no image of a known format</source>
        <translation>is no image of a known format</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>is cut off</translation>
    </message>
    <message>
        <source>The bar reads more than twice the true level at %1 of %2 batches.</source>
        <translation>The bar reads more than twice the true level at %1 of %2 batches.</translation>
    </message>
    <message>
        <source>The bar reads more than twice the true level at none of %1 batches.</source>
        <translation>The bar reads more than twice the true level at none of %1 batches.</translation>
    </message>
    <message>
        <source>The bar shows the spike at batch %1 at %2 % of its height at the most.</source>
        <translation>The bar shows the spike at batch %1 at %2 % of its height at the most.</translation>
    </message>
    <message>
        <source>Undone as the others are, the last line of epoch %1 gives %2 for a batch that was %3.</source>
        <translation>Undone as the others are, the last line of epoch %1 gives %2 for a batch that was %3.</translation>
    </message>
    <message>
        <source>TensorBoard draws a random %1 of %2 batches.</source>
        <translation>TensorBoard draws a random %1 of %2 batches.</translation>
    </message>
    <message>
        <source>TensorBoard keeps every one of %1 batches.</source>
        <translation>TensorBoard keeps every one of %1 batches.</translation>
    </message>
    <message>
        <source>The spike at batch %1 survives in %2 % of TensorBoard&apos;s samples.</source>
        <translation>The spike at batch %1 survives in %2 % of TensorBoard&apos;s samples.</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s smoothing draws the spike at batch %1 at %2 % of its height.</source>
        <translation>TensorBoard&apos;s smoothing draws the spike at batch %1 at %2 % of its height.</translation>
    </message>
    <message>
        <source>The spike at batch %1 is %2 times as high as TensorBoard&apos;s chart reaches, since outliers are ignored.</source>
        <translation>The spike at batch %1 is %2 times as high as TensorBoard&apos;s chart reaches, since outliers are ignored.</translation>
    </message>
    <message>
        <source>A mean every %1 steps leaves %2 of %3 points.</source>
        <translation>A mean every %1 steps leaves %2 of %3 points.</translation>
    </message>
    <message>
        <source>A mean every %1 steps draws the spike at batch %2 at %3 % of its height.</source>
        <translation>A mean every %1 steps draws the spike at batch %2 at %3 % of its height.</translation>
    </message>
    <message>
        <source>A mean every %1 steps does not show the spike at batch %2 at all.</source>
        <translation>A mean every %1 steps does not show the spike at batch %2 at all.</translation>
    </message>
    <message>
        <source>Keras&apos; bar with the doubled last line</source>
        <translation>Keras&apos; bar with the doubled last line</translation>
    </message>
    <message>
        <source>tf.keras 2.2 to 2.15, and Keras from 3.15 on</source>
        <translation>tf.keras 2.2 to 2.15, and Keras from 3.15 on</translation>
    </message>
    <message>
        <source>Keras 3.0 to 3.10</source>
        <translation>Keras 3.0 to 3.10</translation>
    </message>
    <message>
        <source>Keras up to 2.3.1, counting steps</source>
        <translation>Keras up to 2.3.1, counting steps</translation>
    </message>
    <message>
        <source>%1 sampled points, smoothing %2, outliers ignored</source>
        <translation>%1 sampled points, smoothing %2, outliers ignored</translation>
    </message>
    <message>
        <source>as Hugging Face&apos;s Trainer and many training loops log it</source>
        <translation>as Hugging Face&apos;s Trainer and many training loops log it</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>Small CNN</translation>
    </message>
    <message>
        <source>Counting CNN</source>
        <translation>Counting CNN</translation>
    </message>
    <message>
        <source>MATLAB regression example</source>
        <translation>MATLAB regression example</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>serious</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>setting</translation>
    </message>
    <message>
        <source>Data check</source>
        <translation>Data check</translation>
    </message>
    <message>
        <source>The data check found nothing to look at.</source>
        <translation>The data check found nothing to look at.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>target</source>
        <translation>target</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>deviation</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>lowest</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>highest</translation>
    </message>
    <message>
        <source>skew</source>
        <translation>skew</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Settings that differ</translation>
    </message>
    <message>
        <source>Both runs have the same settings.</source>
        <translation>Both runs have the same settings.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>The pages of the report could not be drawn: %1.</source>
        <translation>The pages of the report could not be drawn: %1.</translation>
    </message>
    <message>
        <source>%1 has to end in .html or .pdf, so that it is clear how to write the report.</source>
        <translation>%1 has to end in .html or .pdf, so that it is clear how to write the report.</translation>
    </message>
    <message>
        <source>What a training log really says</source>
        <translation>What a training log really says</translation>
    </message>
    <message>
        <source>Report of a training run</source>
        <translation>Report of a training run</translation>
    </message>
    <message>
        <source>This run has no batches yet.</source>
        <translation>This run has no batches yet.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown: the first and the last ones.</source>
        <translation>%1 of %2 rows are shown: the first and the last ones.</translation>
    </message>
    <message>
        <source>The learning rate was set to %1.</source>
        <translation>The learning rate was set to %1.</translation>
    </message>
    <message>
        <source>The run was paused.</source>
        <translation>The run was paused.</translation>
    </message>
    <message>
        <source>The run went on after the pause.</source>
        <translation>The run went on after the pause.</translation>
    </message>
    <message>
        <source>A checkpoint was written: %1</source>
        <translation>A checkpoint was written: %1</translation>
    </message>
    <message>
        <source>A checkpoint could not be written: %1</source>
        <translation>A checkpoint could not be written: %1</translation>
    </message>
    <message>
        <source>The run was continued from a checkpoint after an interruption.</source>
        <translation>The run was continued from a checkpoint after an interruption.</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>not tested</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>tested</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>measured</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>At a glance</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Epochs begun</source>
        <translation>Epochs begun</translation>
    </message>
    <message>
        <source>True RMSE of the last batch</source>
        <translation>True RMSE of the last batch</translation>
    </message>
    <message>
        <source>Running mean at the last batch</source>
        <translation>Running mean at the last batch</translation>
    </message>
    <message>
        <source>Best validation RMSE</source>
        <translation>Best validation RMSE</translation>
    </message>
    <message>
        <source>Reached in epoch</source>
        <translation>Reached in epoch</translation>
    </message>
    <message>
        <source>Last validation RMSE</source>
        <translation>Last validation RMSE</translation>
    </message>
    <message>
        <source>Samples seen</source>
        <translation>Samples seen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>What other tools would have shown</source>
        <translation>What other tools would have shown</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochs</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>epoch</translation>
    </message>
    <message>
        <source>validation RMSE (%1)</source>
        <translation>validation RMSE (%1)</translation>
    </message>
    <message>
        <source>validation RMSE</source>
        <translation>validation RMSE</translation>
    </message>
    <message>
        <source>running mean (%1)</source>
        <translation>running mean (%1)</translation>
    </message>
    <message>
        <source>running mean</source>
        <translation>running mean</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>after batch</source>
        <translation>after batch</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>what happened</translation>
    </message>
    <message>
        <source>Always predicting the training targets&apos; median, %1%5, misses the validation targets by %2%5 (RMSE); their mean, %3%5, misses them by %4%5, for single values drag it away. A network has to be better than the median, whatever the scaler.</source>
        <translation>Always predicting the training targets&apos; median, %1%5, misses the validation targets by %2%5 (RMSE); their mean, %3%5, misses them by %4%5, for single values drag it away. A network has to be better than the median, whatever the scaler.</translation>
    </message>
    <message>
        <source>Always predicting the training targets&apos; mean, %1%3, misses the validation targets by %2%3 (RMSE). A network has to be better than that, whatever the scaler.</source>
        <translation>Always predicting the training targets&apos; mean, %1%3, misses the validation targets by %2%3 (RMSE). A network has to be better than that, whatever the scaler.</translation>
    </message>
    <message>
        <source>There is no run %1 in the store.</source>
        <translation>There is no run %1 in the store.</translation>
    </message>
    <message>
        <source>The store of this run was damaged and repaired. %1 of %2 batches (shown as not a number, or missing at the end), %3 epochs, %4 events and %5 other parts could not be read.</source>
        <translation>The store of this run was damaged and repaired. %1 of %2 batches (shown as not a number, or missing at the end), %3 epochs, %4 events and %5 other parts could not be read.</translation>
    </message>
    <message>
        <source>%1 is no store of runs, or so damaged that nothing in it can be read. It was left as it is: move it to another place, or choose another folder for the runs.</source>
        <translation>%1 is no store of runs, or so damaged that nothing in it can be read. It was left as it is: move it to another place, or choose another folder for the runs.</translation>
    </message>
    <message>
        <source>The run is being written at the moment. Stop it before you delete it.</source>
        <translation>The run is being written at the moment. Stop it before you delete it.</translation>
    </message>
    <message>
        <source>The run was deleted, but its folder %1 could not be: %2.</source>
        <translation>The run was deleted, but its folder %1 could not be: %2.</translation>
    </message>
    <message>
        <source>Stopped before all was read.</source>
        <translation>Stopped before all was read.</translation>
    </message>
    <message>
        <source>%1 is larger than any run: %2 bytes, at most %3 are read.</source>
        <translation>%1 is larger than any run: %2 bytes, at most %3 are read.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of TrueLoss (format %2, this program knows %3). Update TrueLoss to read it.</source>
        <translation>%1 was written by a newer version of TrueLoss (format %2, this program knows %3). Update TrueLoss to read it.</translation>
    </message>
    <message>
        <source>%1 cannot be imported: it is damaged or was not written by TrueLoss (%2). Ask for it anew.</source>
        <translation>%1 cannot be imported: it is damaged or was not written by TrueLoss (%2). Ask for it anew.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written: %2. Choose another folder for the runs or change its rights.</source>
        <translation>The folder %1 cannot be written: %2. Choose another folder for the runs or change its rights.</translation>
    </message>
    <message>
        <source>The run is being written by another window or program. Stop it there before you go on with it.</source>
        <translation>The run is being written by another window or program. Stop it there before you go on with it.</translation>
    </message>
    <message>
        <source>The run cannot go on after batch %1 and epoch %2: the store holds %3 batches and %4 epochs of it. Go on from an earlier checkpoint.</source>
        <translation>The run cannot go on after batch %1 and epoch %2: the store holds %3 batches and %4 epochs of it. Go on from an earlier checkpoint.</translation>
    </message>
    <message>
        <source>The last batches could not be stored within %1 seconds: the disk is busy. They are kept, and it goes on trying.</source>
        <translation>The last batches could not be stored within %1 seconds: the disk is busy. They are kept, and it goes on trying.</translation>
    </message>
    <message>
        <source>The end of the run could not be stored, %1 batches are missing. %2</source>
        <translation>The end of the run could not be stored, %1 batches are missing. %2</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full. Free some space there.</source>
        <translation>%1 could not be written: the disk is full. Free some space there.</translation>
    </message>
    <message>
        <source>%1 has been locked by another program for more than %2 seconds. Close that program, or wait until it is done, and try again.</source>
        <translation>%1 has been locked by another program for more than %2 seconds. Close that program, or wait until it is done, and try again.</translation>
    </message>
    <message>
        <source>%1 cannot be written: its folder or the file itself is read-only. Choose another folder or change the rights.</source>
        <translation>%1 cannot be written: its folder or the file itself is read-only. Choose another folder or change the rights.</translation>
    </message>
    <message>
        <source>%1 could not be read or written: the system reports an error of the disk (%2). Free some space there and see whether the disk is sound.</source>
        <translation>%1 could not be read or written: the system reports an error of the disk (%2). Free some space there and see whether the disk is sound.</translation>
    </message>
    <message>
        <source>%1 could not be used: SQLite reports &quot;%2&quot;.</source>
        <translation>%1 could not be used: SQLite reports &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). A repair keeps what can still be read and puts the damaged file aside.</source>
        <translation>%1 is damaged (%2). A repair keeps what can still be read and puts the damaged file aside.</translation>
    </message>
    <message>
        <source>%1 could not be used: %2.</source>
        <translation>%1 could not be used: %2.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of TrueLoss (format %2, this program knows %3). It was left as it is. Update TrueLoss, or choose another folder for the runs.</source>
        <translation>%1 was written by a newer version of TrueLoss (format %2, this program knows %3). It was left as it is. Update TrueLoss, or choose another folder for the runs.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be repaired while another program uses it. Close all other windows of TrueLoss and end its runs, then open it again.</source>
        <translation>%1 is damaged and cannot be repaired while another program uses it. Close all other windows of TrueLoss and end its runs, then open it again.</translation>
    </message>
    <message>
        <source>The run began with %1 epochs, so it cannot go on with %2. Choose as many or more.</source>
        <translation>The run began with %1 epochs, so it cannot go on with %2. Choose as many or more.</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; is %2 now and was %3 when the run began. Set it back to go on, or start a new run.</source>
        <translation>The setting &quot;%1&quot; is %2 now and was %3 when the run began. Set it back to go on, or start a new run.</translation>
    </message>
    <message>
        <source>Other images are for training and for validation than when the run began. Exclude the same rows, or start a new run.</source>
        <translation>Other images are for training and for validation than when the run began. Exclude the same rows, or start a new run.</translation>
    </message>
    <message>
        <source>The checkpoint says that it stands at batch %1 of epoch %2, which its run does not have. Take another checkpoint.</source>
        <translation>The checkpoint says that it stands at batch %1 of epoch %2, which its run does not have. Take another checkpoint.</translation>
    </message>
    <message>
        <source>%1 is no checkpoint of TrueLoss, so no training can go on from it.</source>
        <translation>%1 is no checkpoint of TrueLoss, so no training can go on from it.</translation>
    </message>
    <message>
        <source>The parts of the checkpoint %1 do not fit each other. Take another one.</source>
        <translation>The parts of the checkpoint %1 do not fit each other. Take another one.</translation>
    </message>
    <message>
        <source>There is no checkpoint in %1.</source>
        <translation>There is no checkpoint in %1.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made: %2.</source>
        <translation>The folder %1 could not be made: %2.</translation>
    </message>
    <message>
        <source>A checkpoint could not be made: %1.</source>
        <translation>A checkpoint could not be made: %1.</translation>
    </message>
    <message>
        <source>The checkpoint was written by a later version of TrueLoss. Update to use it.</source>
        <translation>The checkpoint was written by a later version of TrueLoss. Update to use it.</translation>
    </message>
    <message>
        <source>The description of the checkpoint is damaged: %1.</source>
        <translation>The description of the checkpoint is damaged: %1.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; of the settings cannot be %2.</source>
        <translation>The field &quot;%1&quot; of the settings cannot be %2.</translation>
    </message>
    <message>
        <source>The settings of the training are no JSON object.</source>
        <translation>The settings of the training are no JSON object.</translation>
    </message>
    <message>
        <source>It is not known where the data of this run lie. Open them and start a new run with the same settings.</source>
        <translation>It is not known where the data of this run lie. Open them and start a new run with the same settings.</translation>
    </message>
    <message>
        <source>What the optimizer remembers does not fit this network: tensor &quot;%1&quot;.</source>
        <translation>What the optimizer remembers does not fit this network: tensor &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The target &quot;%3&quot; is %4 in %1 of %2, and log(1 + x) takes only values above -1. Choose the Yeo-Johnson scaler, or correct or remove this row.</source>
        <translation>The target &quot;%3&quot; is %4 in %1 of %2, and log(1 + x) takes only values above -1. Choose the Yeo-Johnson scaler, or correct or remove this row.</translation>
    </message>
    <message>
        <source>The target &quot;%3&quot; is %4 in %1 of %2, and the Box-Cox scaler takes only values above 0. Choose the Yeo-Johnson scaler, or correct or remove this row.</source>
        <translation>The target &quot;%3&quot; is %4 in %1 of %2, and the Box-Cox scaler takes only values above 0. Choose the Yeo-Johnson scaler, or correct or remove this row.</translation>
    </message>
    <message>
        <source>The target &quot;%3&quot; is %4 in %1 of %2, and a scaler needs finite numbers. Correct or remove this row.</source>
        <translation>The target &quot;%3&quot; is %4 in %1 of %2, and a scaler needs finite numbers. Correct or remove this row.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s random numbers are those of another version of libtorch. Continue it with the version that it was written with.</source>
        <translation>The checkpoint&apos;s random numbers are those of another version of libtorch. Continue it with the version that it was written with.</translation>
    </message>
    <message>
        <source>The memory suffices for this training but not for checkpoints beside it, so none are kept. Choose a smaller batch or a smaller network to keep them.</source>
        <translation>The memory suffices for this training but not for checkpoints beside it, so none are kept. Choose a smaller batch or a smaller network to keep them.</translation>
    </message>
    <message>
        <source>What was decided about the rows of these data cannot be read from %1, so all rows take part. Decide anew on the Data page.</source>
        <translation>What was decided about the rows of these data cannot be read from %1, so all rows take part. Decide anew on the Data page.</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;, and no run of that id in the store. &quot;runs&quot; lists those that are there.</source>
        <translation>There is no file or folder &quot;%1&quot;, and no run of that id in the store. &quot;runs&quot; lists those that are there.</translation>
    </message>
    <message>
        <source>log format</source>
        <translation>log format</translation>
    </message>
    <message>
        <source>log counts</source>
        <translation>log counts</translation>
    </message>
    <message>
        <source>%1 like %2</source>
        <translation>%1 like %2</translation>
    </message>
    <message>
        <source>The log prints no number for them, or too little to work it out. Nothing can be said about them.</source>
        <translation>The log prints no number for them, or too little to work it out. Nothing can be said about them.</translation>
    </message>
    <message>
        <source>The autopsy stopped unexpectedly: %1</source>
        <translation>The autopsy stopped unexpectedly: %1</translation>
    </message>
    <message>
        <source>the time or number of batches allowed was used up</source>
        <translation>the time or number of batches allowed was used up</translation>
    </message>
    <message>
        <source>There is no batch to run again.</source>
        <translation>There is no batch to run again.</translation>
    </message>
    <message>
        <source>The batch of the spike left out</source>
        <translation>The batch of the spike left out</translation>
    </message>
    <message>
        <source>Begun with fresh weights instead of those it was given</source>
        <translation>Begun with fresh weights instead of those it was given</translation>
    </message>
    <message>
        <source>%1 rows left out whose targets stand far apart from the rest</source>
        <translation>%1 rows left out whose targets stand far apart from the rest</translation>
    </message>
    <message>
        <source>The %1 worst rows of the batch left out</source>
        <translation>The %1 worst rows of the batch left out</translation>
    </message>
    <message>
        <source>%1 other rows, drawn at random, left out</source>
        <translation>%1 other rows, drawn at random, left out</translation>
    </message>
    <message>
        <source>A higher learning rate that still cures</source>
        <translation>A higher learning rate that still cures</translation>
    </message>
    <message>
        <source>Pairs of changes</source>
        <translation>Pairs of changes</translation>
    </message>
    <message>
        <source>they were not asked for</source>
        <translation>they were not asked for</translation>
    </message>
    <message>
        <source>An autopsy needs at least 2 batches and 1 seed, not %1 and %2.</source>
        <translation>An autopsy needs at least 2 batches and 1 seed, not %1 and %2.</translation>
    </message>
    <message>
        <source>Batch %1 lies before the state that the reruns start from, batch %2.</source>
        <translation>Batch %1 lies before the state that the reruns start from, batch %2.</translation>
    </message>
    <message>
        <source>Targets brought to 0 to 1</source>
        <translation>Targets brought to 0 to 1</translation>
    </message>
    <message>
        <source>RMSprop with bias correction</source>
        <translation>RMSprop with bias correction</translation>
    </message>
    <message>
        <source>Weights begun as PyTorch does</source>
        <translation>Weights begun as PyTorch does</translation>
    </message>
    <message>
        <source>Weights begun as Keras does</source>
        <translation>Weights begun as Keras does</translation>
    </message>
    <message>
        <source>Batch normalisation behind every convolution</source>
        <translation>Batch normalisation behind every convolution</translation>
    </message>
    <message>
        <source>The same first step with random signs</source>
        <translation>The same first step with random signs</translation>
    </message>
    <message>
        <source>First step on the convolutions only</source>
        <translation>First step on the convolutions only</translation>
    </message>
    <message>
        <source>First step on the dense layers only</source>
        <translation>First step on the dense layers only</translation>
    </message>
    <message>
        <source>Warm-up of the learning rate over %1 batches</source>
        <translation>Warm-up of the learning rate over %1 batches</translation>
    </message>
    <message>
        <source>Learning rate left as it was before it rose</source>
        <translation>Learning rate left as it was before it rose</translation>
    </message>
    <message>
        <source>Batch %1 left out</source>
        <translation>Batch %1 left out</translation>
    </message>
    <message>
        <source>The same images in another order</source>
        <translation>The same images in another order</translation>
    </message>
    <message>
        <source>Only the targets of these %1 rows replaced by the median</source>
        <translation>Only the targets of these %1 rows replaced by the median</translation>
    </message>
    <message>
        <source>Only the images of these %1 rows replaced by the mean image</source>
        <translation>Only the images of these %1 rows replaced by the mean image</translation>
    </message>
    <message>
        <source>The targets of these %1 rows divided by %2</source>
        <translation>The targets of these %1 rows divided by %2</translation>
    </message>
    <message>
        <source>%1; and besides: %2</source>
        <translation>%1; and besides: %2</translation>
    </message>
    <message>
        <source>No fall stands out from chance; %1 of %2 runs diverged, the first at a rate of %3. Begin with a tenth of that, %4, or below.</source>
        <translation>No fall stands out from chance; %1 of %2 runs diverged, the first at a rate of %3. Begin with a tenth of that, %4, or below.</translation>
    </message>
    <message>
        <source>Within this range no rate makes the error surely fall, and none makes the runs diverge. Test a wider range, or more batches.</source>
        <translation>Within this range no rate makes the error surely fall, and none makes the runs diverge. Test a wider range, or more batches.</translation>
    </message>
    <message>
        <source>A range test needs a lowest rate above 0 and below the highest one, at least 2 batches and 1 seed; it was given %1 to %2, %3 and %4.</source>
        <translation>A range test needs a lowest rate above 0 and below the highest one, at least 2 batches and 1 seed; it was given %1 to %2, %3 and %4.</translation>
    </message>
    <message>
        <source>The range test stopped unexpectedly: %1</source>
        <translation>The range test stopped unexpectedly: %1</translation>
    </message>
    <message>
        <source>None came below always predicting the mean (%1) within %2 batches, so nothing can be said: the best gave %3. Give them more batches, or look into the set-up first.</source>
        <translation>None came below always predicting the mean (%1) within %2 batches, so nothing can be said: the best gave %3. Give them more batches, or look into the set-up first.</translation>
    </message>
    <message>
        <source>Targets: %1, pixels: %2 gave the smallest error, %3 after %4 batches (always the mean: %5), and every other a larger one by more than the seeds differ.</source>
        <translation>Targets: %1, pixels: %2 gave the smallest error, %3 after %4 batches (always the mean: %5), and every other a larger one by more than the seeds differ.</translation>
    </message>
    <message>
        <source>A race needs at least 1 batch, 1 seed and 1 scaler.</source>
        <translation>A race needs at least 1 batch, 1 seed and 1 scaler.</translation>
    </message>
    <message>
        <source>The race stopped unexpectedly: %1</source>
        <translation>The race stopped unexpectedly: %1</translation>
    </message>
    <message>
        <source>The cause is the optimizer&apos;s first step on unscaled pixels: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; scaled pixels make it up to %4 times smaller, a gentler step up to %5 times.</source>
        <translation>The cause is the optimizer&apos;s first step on unscaled pixels: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; scaled pixels make it up to %4 times smaller, a gentler step up to %5 times.</translation>
    </message>
    <message>
        <source>The cause is the optimizer&apos;s first step: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; a gentler step makes it up to %4 times smaller.</source>
        <translation>The cause is the optimizer&apos;s first step: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; a gentler step makes it up to %4 times smaller.</translation>
    </message>
    <message>
        <source>The targets of %1 belong to other rows: they stand %2 rows too late (negative: too early). A network trained without these rows misses them by %3, and by %4 once they are moved back.</source>
        <translation>The targets of %1 belong to other rows: they stand %2 rows too late (negative: too early). A network trained without these rows misses them by %3, and by %4 once they are moved back.</translation>
    </message>
    <message>
        <source>The targets of %1 are shifted against the rest by %2. A network trained without these rows misses them by %3, and by %4 once the shift is taken away.</source>
        <translation>The targets of %1 are shifted against the rest by %2. A network trained without these rows misses them by %3, and by %4 once the shift is taken away.</translation>
    </message>
    <message>
        <source>The targets of %1 are %2 times those of the rest, as if in another unit. A network trained without these rows misses them by %3, and by %4 once they are divided by it.</source>
        <translation>The targets of %1 are %2 times those of the rest, as if in another unit. A network trained without these rows misses them by %3, and by %4 once they are divided by it.</translation>
    </message>
    <message>
        <source>The cause is the pixels, which reach the network unscaled, from 0 to 255: scaled, the spike is gone.</source>
        <translation>The cause is the pixels, which reach the network unscaled, from 0 to 255: scaled, the spike is gone.</translation>
    </message>
    <message>
        <source>The learning rate is too high for this set-up: with a lower one the spike is gone, and nothing points at the data.</source>
        <translation>The learning rate is too high for this set-up: with a lower one the spike is gone, and nothing points at the data.</translation>
    </message>
    <message>
        <source>The cause is the jump of the learning rate: left as it was before, the run goes on without the spike.</source>
        <translation>The cause is the jump of the learning rate: left as it was before, the run goes on without the spike.</translation>
    </message>
    <message>
        <source>The cause is the first weights: the very first batch is off before any step was made, and with other first weights it is not.</source>
        <translation>The cause is the first weights: the very first batch is off before any step was made, and with other first weights it is not.</translation>
    </message>
    <message>
        <source>The numbers grow beyond what 32-bit floating point holds: every prediction is finite, but the loss or its gradient is not.</source>
        <translation>The numbers grow beyond what 32-bit floating point holds: every prediction is finite, but the loss or its gradient is not.</translation>
    </message>
    <message>
        <source>The cause is a mix-up of units: %1 rows stand apart from the rest, and with their targets divided by %2 they are distributed like the rest and the spike is gone.</source>
        <translation>The cause is a mix-up of units: %1 rows stand apart from the rest, and with their targets divided by %2 they are distributed like the rest and the spike is gone.</translation>
    </message>
    <message>
        <source>The cause is the batch as a whole: without it the spike is gone, and no few rows of it are to blame.</source>
        <translation>The cause is the batch as a whole: without it the spike is gone, and no few rows of it are to blame.</translation>
    </message>
    <message>
        <source>No test tells what the cause of the spike is.</source>
        <translation>No test tells what the cause of the spike is.</translation>
    </message>
    <message>
        <source>Scaling the targets is no cure: it helped in %1 of %2 runs, and the peak was %3 instead of %4.</source>
        <translation>Scaling the targets is no cure: it helped in %1 of %2 runs, and the peak was %3 instead of %4.</translation>
    </message>
    <message>
        <source>Warm-up only postpones it: to batch %1, from batch %2.</source>
        <translation>Warm-up only postpones it: to batch %1, from batch %2.</translation>
    </message>
    <message>
        <source>After a first step on the convolutions only the next batch gives %1, on the dense layers only %2; on all layers %3.</source>
        <translation>After a first step on the convolutions only the next batch gives %1, on the dense layers only %2; on all layers %3.</translation>
    </message>
    <message>
        <source>Whether the targets of one file or folder are off was not tested: there is only one of them, or a network trained on the others learnt too little to tell.</source>
        <translation>Whether the targets of one file or folder are off was not tested: there is only one of them, or a network trained on the others learnt too little to tell.</translation>
    </message>
    <message>
        <source>%1 files or folders were each compared with what a network trained on the others predicts for them, with %2 seeds.</source>
        <translation>%1 files or folders were each compared with what a network trained on the others predicts for them, with %2 seeds.</translation>
    </message>
    <message>
        <source>With no more than two files or folders the tests cannot tell which of them is right.</source>
        <translation>With no more than two files or folders the tests cannot tell which of them is right.</translation>
    </message>
    <message>
        <source>No change that was tested cures it in every run.</source>
        <translation>No change that was tested cures it in every run.</translation>
    </message>
    <message>
        <source>The smallest change that cures it, in %1 of %2 runs (95 % sure: in at least %3 % of such runs): &quot;%4&quot; together with &quot;%5&quot;.</source>
        <translation>The smallest change that cures it, in %1 of %2 runs (95 % sure: in at least %3 % of such runs): &quot;%4&quot; together with &quot;%5&quot;.</translation>
    </message>
    <message>
        <source>The smallest change that cures it, in %1 of %2 runs (95 % sure: in at least %3 % of such runs): &quot;%4&quot;.</source>
        <translation>The smallest change that cures it, in %1 of %2 runs (95 % sure: in at least %3 % of such runs): &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>Tested on up to %1 batches each, with up to %2 seeds: %3 single changes, %4 pairs, %5 smaller ones, %6 changes of rows, %7 probes.</source>
        <translation>Tested on up to %1 batches each, with up to %2 seeds: %3 single changes, %4 pairs, %5 smaller ones, %6 changes of rows, %7 probes.</translation>
    </message>
    <message>
        <source>Nothing was found: in %1 batches the largest error is %2, no spike, and no test points at the data.</source>
        <translation>Nothing was found: in %1 batches the largest error is %2, no spike, and no test points at the data.</translation>
    </message>
    <message>
        <source>A batch counts as a spike above %1 (3 times the error of the first batch or of a constant answer), or above 3 times the median of the ten batches before it and %2; the same rule for every run.</source>
        <translation>A batch counts as a spike above %1 (3 times the error of the first batch or of a constant answer), or above 3 times the median of the ten batches before it and %2; the same rule for every run.</translation>
    </message>
    <message>
        <source>Unchanged, the run spikes in %1 of %2 repetitions with other weights and another order; the peak is %3, the first spike in batch %4.</source>
        <translation>Unchanged, the run spikes in %1 of %2 repetitions with other weights and another order; the peak is %3, the first spike in batch %4.</translation>
    </message>
    <message>
        <source>%1 changes could not be tested.</source>
        <translation>%1 changes could not be tested.</translation>
    </message>
    <message>
        <source>The learning rate was %1 and is %2.</source>
        <translation>The learning rate was %1 and is %2.</translation>
    </message>
    <message>
        <source>Epoch %1 was over and epoch %2 began, in another order.</source>
        <translation>Epoch %1 was over and epoch %2 began, in another order.</translation>
    </message>
    <message>
        <source>The true RMSE was %1 and is %2.</source>
        <translation>The true RMSE was %1 and is %2.</translation>
    </message>
    <message>
        <source>The gradient norm was %1 and is %2.</source>
        <translation>The gradient norm was %1 and is %2.</translation>
    </message>
    <message>
        <source>Layer %1: the step was %2 of its weights&apos; norm and is %3.</source>
        <translation>Layer %1: the step was %2 of its weights&apos; norm and is %3.</translation>
    </message>
    <message>
        <source>Layer %1: the largest activation was %2 and is %3.</source>
        <translation>Layer %1: the largest activation was %2 and is %3.</translation>
    </message>
    <message>
        <source>Batches are counted from 1, so there is no batch %1.</source>
        <translation>Batches are counted from 1, so there is no batch %1.</translation>
    </message>
    <message>
        <source>The batch could not be inspected: %1</source>
        <translation>The batch could not be inspected: %1</translation>
    </message>
    <message>
        <source>Not testable: the epoch has no other batch to compare with.</source>
        <translation>Not testable: the epoch has no other batch to compare with.</translation>
    </message>
    <message>
        <source>Not testable: no update came before this batch.</source>
        <translation>Not testable: no update came before this batch.</translation>
    </message>
    <message>
        <source>Not testable: ordinary batches had no finite error on the weights before it either.</source>
        <translation>Not testable: ordinary batches had no finite error on the weights before it either.</translation>
    </message>
    <message>
        <source>No: the network learns the targets in their own unit, so nothing is brought back.</source>
        <translation>No: the network learns the targets in their own unit, so nothing is brought back.</translation>
    </message>
    <message>
        <source>Not testable: the network&apos;s own outputs are not finite.</source>
        <translation>Not testable: the network&apos;s own outputs are not finite.</translation>
    </message>
    <message>
        <source>No: in the scaled unit too its RMSE is %2 times that of ordinary batches (%1 times in the target&apos;s unit).</source>
        <translation>No: in the scaled unit too its RMSE is %2 times that of ordinary batches (%1 times in the target&apos;s unit).</translation>
    </message>
    <message>
        <source>Yes: in the scaled unit, in which the network learns, its RMSE is only %2 times that of ordinary batches; bringing the predictions back makes %1 times of it.</source>
        <translation>Yes: in the scaled unit, in which the network learns, its RMSE is only %2 times that of ordinary batches; bringing the predictions back makes %1 times of it.</translation>
    </message>
    <message>
        <source>No: its RMSE is %1 times that of ordinary batches in the target&apos;s unit and %2 times in the scaled one.</source>
        <translation>No: its RMSE is %1 times that of ordinary batches in the target&apos;s unit and %2 times in the scaled one.</translation>
    </message>
    <message>
        <source>Eighteen layers whose blocks add what came in to what they make, 11 million parameters; a sound choice for photographs.</source>
        <translation>Eighteen layers whose blocks add what came in to what they make, 11 million parameters; a sound choice for photographs.</translation>
    </message>
    <message>
        <source>ResNet-18&apos;s larger sister, 21 million parameters; for some thousand images and more.</source>
        <translation>ResNet-18&apos;s larger sister, 21 million parameters; for some thousand images and more.</translation>
    </message>
    <message>
        <source>VGG-11 with BatchNorm</source>
        <translation>VGG-11 with BatchNorm</translation>
    </message>
    <message>
        <source>Eight convolutions and three wide dense layers, 129 million parameters; slow and hungry for memory.</source>
        <translation>Eight convolutions and three wide dense layers, 129 million parameters; slow and hungry for memory.</translation>
    </message>
    <message>
        <source>Filters each channel alone and mixes them after, 2.2 million parameters; few operations for its depth.</source>
        <translation>Filters each channel alone and mixes them after, 2.2 million parameters; few operations for its depth.</translation>
    </message>
    <message>
        <source>PilotNet (NVIDIA)</source>
        <translation>PilotNet (NVIDIA)</translation>
    </message>
    <message>
        <source>The network that NVIDIA taught to steer a car from images of 200 x 66 pixels; five convolutions and four dense layers, 252,219 parameters.</source>
        <translation>The network that NVIDIA taught to steer a car from images of 200 x 66 pixels; five convolutions and four dense layers, 252,219 parameters.</translation>
    </message>
    <message>
        <source>The layer &quot;%1&quot; does not fit what comes into it, so the network cannot be built.</source>
        <translation>The layer &quot;%1&quot; does not fit what comes into it, so the network cannot be built.</translation>
    </message>
    <message>
        <source>There is no initialisation called &quot;%1&quot;. Known: %2.</source>
        <translation>There is no initialisation called &quot;%1&quot;. Known: %2.</translation>
    </message>
    <message>
        <source>There is no batch normalisation called &quot;%1&quot;. Known: %2.</source>
        <translation>There is no batch normalisation called &quot;%1&quot;. Known: %2.</translation>
    </message>
    <message>
        <source>There is no padding called &quot;%1&quot;. Known: %2.</source>
        <translation>There is no padding called &quot;%1&quot;. Known: %2.</translation>
    </message>
    <message>
        <source>and %1 more, %2 in all</source>
        <translation>and %1 more, %2 in all</translation>
    </message>
    <message>
        <source>Decided: these rows were left out of the training.</source>
        <translation>Decided: these rows were left out of the training.</translation>
    </message>
    <message>
        <source>Decided: known, and left as it is.</source>
        <translation>Decided: known, and left as it is.</translation>
    </message>
    <message>
        <source>The data were not checked before the training.</source>
        <translation>The data were not checked before the training.</translation>
    </message>
    <message>
        <source>It looked at the table alone, not at the images.</source>
        <translation>It looked at the table alone, not at the images.</translation>
    </message>
    <message>
        <source>scaler</source>
        <translation>scaler</translation>
    </message>
    <message>
        <source>fitted on the training rows</source>
        <translation>fitted on the training rows</translation>
    </message>
    <message>
        <source>%1 rows were trained on, %2 rows validated.</source>
        <translation>%1 rows were trained on, %2 rows validated.</translation>
    </message>
    <message>
        <source>None of this run&apos;s batches could be read.</source>
        <translation>None of this run&apos;s batches could be read.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>What the data check found and the figures of the targets are not there: they were lost when the store was damaged, or never kept.</source>
        <translation>What the data check found and the figures of the targets are not there: they were lost when the store was damaged, or never kept.</translation>
    </message>
    <message>
        <source>This run is kept nowhere, and with it what the data check found and the figures of the targets.</source>
        <translation>This run is kept nowhere, and with it what the data check found and the figures of the targets.</translation>
    </message>
    <message>
        <source>What the data check found and the figures of the targets were not kept with this run: it was trained with an earlier version of TrueLoss.</source>
        <translation>What the data check found and the figures of the targets were not kept with this run: it was trained with an earlier version of TrueLoss.</translation>
    </message>
    <message>
        <source>The store of this run was damaged and repaired. At least %1 of its batches could not be read (shown as not a number, or missing at the end): %2 batches, %3 epochs and %4 events are there, and how many there were at its end is not known any more. Of its other parts (name, settings, figures and the like) %5 are lost.</source>
        <translation>The store of this run was damaged and repaired. At least %1 of its batches could not be read (shown as not a number, or missing at the end): %2 batches, %3 epochs and %4 events are there, and how many there were at its end is not known any more. Of its other parts (name, settings, figures and the like) %5 are lost.</translation>
    </message>
    <message>
        <source>The store of this run was damaged and repaired. %1 batches, %2 epochs and %3 events of it are there; how many there were is not known any more, so that its end may be missing. Of its other parts (name, settings, figures and the like) %4 are lost.</source>
        <translation>The store of this run was damaged and repaired. %1 batches, %2 epochs and %3 events of it are there; how many there were is not known any more, so that its end may be missing. Of its other parts (name, settings, figures and the like) %4 are lost.</translation>
    </message>
    <message>
        <source>The store of this run was damaged and repaired before the run went on after batch %1. Batches up to there that could not be read are shown as not a number; other parts of it may be missing.</source>
        <translation>The store of this run was damaged and repaired before the run went on after batch %1. Batches up to there that could not be read are shown as not a number; other parts of it may be missing.</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; was %2 in the run that the branch leaves and cannot become %3: its weights and images are those of that run. Start a new run for it.</source>
        <translation>The setting &quot;%1&quot; was %2 in the run that the branch leaves and cannot become %3: its weights and images are those of that run. Start a new run for it.</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; can change only between two epochs, since it makes another order of an epoch&apos;s images; this state stands after batch %2 of %3. Take the state at the end of an epoch.</source>
        <translation>The setting &quot;%1&quot; can change only between two epochs, since it makes another order of an epoch&apos;s images; this state stands after batch %2 of %3. Take the state at the end of an epoch.</translation>
    </message>
    <message>
        <source>The optimizer begins without a memory: what it remembered with the former settings means something else.</source>
        <translation>The optimizer begins without a memory: what it remembered with the former settings means something else.</translation>
    </message>
    <message>
        <source>The learning rate is that of the new setting; what was set while the run went is given up.</source>
        <translation>The learning rate is that of the new setting; what was set while the run went is given up.</translation>
    </message>
    <message>
        <source>Scaling was fitted anew on the training images, and the weights stay as they are, so the first predictions are off until the network has adapted.</source>
        <translation>Scaling was fitted anew on the training images, and the weights stay as they are, so the first predictions are off until the network has adapted.</translation>
    </message>
    <message>
        <source>This state stands in epoch %1, so %2 epochs are too few. Choose as many or more.</source>
        <translation>This state stands in epoch %1, so %2 epochs are too few. Choose as many or more.</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; has no checkpoint to go on from, and it cannot begin anew with other data: %2 is not what it was trained on, or was changed since. The run was left as it is. Open the same data, or start a new run.</source>
        <translation>The run &quot;%1&quot; has no checkpoint to go on from, and it cannot begin anew with other data: %2 is not what it was trained on, or was changed since. The run was left as it is. Open the same data, or start a new run.</translation>
    </message>
    <message>
        <source>The run has %1 batches, so nothing can be said of its state after %2.</source>
        <translation>The run has %1 batches, so nothing can be said of its state after %2.</translation>
    </message>
    <message>
        <source>The state from which &quot;%1&quot; branched off is no longer in its folder, so it cannot be run again.</source>
        <translation>The state from which &quot;%1&quot; branched off is no longer in its folder, so it cannot be run again.</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; cannot be gone on with: its store was damaged, and what is left of it reaches up to none of its checkpoints. Start a new run; the batches that could be read stay in the list.</source>
        <translation>The run &quot;%1&quot; cannot be gone on with: its store was damaged, and what is left of it reaches up to none of its checkpoints. Start a new run; the batches that could be read stay in the list.</translation>
    </message>
    <message>
        <source>Batch %1 of &quot;%2&quot; is one of the run that it branched off after batch %3, which is no longer in the store, so it cannot be run again.</source>
        <translation>Batch %1 of &quot;%2&quot; is one of the run that it branched off after batch %3, which is no longer in the store, so it cannot be run again.</translation>
    </message>
    <message>
        <source>%1 is not what the run &quot;%2&quot; was trained on, or was changed since, so it cannot be run again.</source>
        <translation>%1 is not what the run &quot;%2&quot; was trained on, or was changed since, so it cannot be run again.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read from a log, which does not say enough to run the training again.</source>
        <translation>&quot;%1&quot; was read from a log, which does not say enough to run the training again.</translation>
    </message>
    <message>
        <source>There are no numerics called &quot;%1&quot;. Known: %2.</source>
        <translation>There are no numerics called &quot;%1&quot;. Known: %2.</translation>
    </message>
    <message>
        <source>warm-up steps</source>
        <translation>warm-up steps</translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation>batch normalisation</translation>
    </message>
    <message>
        <source>batch normalisation (share of a batch, epsilon)</source>
        <translation>batch normalisation (share of a batch, epsilon)</translation>
    </message>
    <message>
        <source>convolution padding</source>
        <translation>convolution padding</translation>
    </message>
    <message>
        <source>gradient at an error of 0</source>
        <translation>gradient at an error of 0</translation>
    </message>
    <message>
        <source>numerics</source>
        <translation>numerics</translation>
    </message>
    <message>
        <source>bias correction</source>
        <translation>bias correction</translation>
    </message>
    <message>
        <source>The gradient of batch %1 in epoch %2 is not finite although its loss is %3, so the training was stopped before the step. Where a prediction meets its target exactly the loss&apos;s root has no gradient, and it is not guarded, as in Keras. Guard the root, or choose another loss.</source>
        <translation>The gradient of batch %1 in epoch %2 is not finite although its loss is %3, so the training was stopped before the step. Where a prediction meets its target exactly the loss&apos;s root has no gradient, and it is not guarded, as in Keras. Guard the root, or choose another loss.</translation>
    </message>
    <message>
        <source>Nothing was tested yet.</source>
        <translation>Nothing was tested yet.</translation>
    </message>
    <message>
        <source>A log does not say enough to run its batches again. Train on the images, then every batch can be taken apart.</source>
        <translation>A log does not say enough to run its batches again. Train on the images, then every batch can be taken apart.</translation>
    </message>
    <message>
        <source>The state from which this run branched off is not kept any more, so it cannot be run again.</source>
        <translation>The state from which this run branched off is not kept any more, so it cannot be run again.</translation>
    </message>
    <message>
        <source>The images of this run are not open any more. Open them, then try again.</source>
        <translation>The images of this run are not open any more. Open them, then try again.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 batches, so nothing can branch off after batch %3.</source>
        <translation>&quot;%1&quot; has %2 batches, so nothing can branch off after batch %3.</translation>
    </message>
    <message>
        <source>The run was trained on more images (row %1) than its data have now (%2), so it cannot be repeated.</source>
        <translation>The run was trained on more images (row %1) than its data have now (%2), so it cannot be repeated.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 batches, so there is no batch %3 to inspect.</source>
        <translation>&quot;%1&quot; has %2 batches, so there is no batch %3 to inspect.</translation>
    </message>
    <message>
        <source>No run in the store was interrupted or stopped: there is none to go on with.</source>
        <translation>No run in the store was interrupted or stopped: there is none to go on with.</translation>
    </message>
    <message>
        <source>It was stopped because a training began. What was tested until then is below.</source>
        <translation>It was stopped because a training began. What was tested until then is below.</translation>
    </message>
    <message>
        <source>Numbers of 32 bits instead of 16</source>
        <translation>Numbers of 32 bits instead of 16</translation>
    </message>
    <message>
        <source>Learning rate %1 instead of %2</source>
        <translation>Learning rate %1 instead of %2</translation>
    </message>
    <message>
        <source>The error falls from a rate of %1 to one of %2, the middle of which is %3; %4 of %5 runs diverged, the first at %6, a tenth of which is %7. Begin with the smaller of the two, %8.</source>
        <translation>The error falls from a rate of %1 to one of %2, the middle of which is %3; %4 of %5 runs diverged, the first at %6, a tenth of which is %7. Begin with the smaller of the two, %8.</translation>
    </message>
    <message>
        <source>The error falls from a rate of %1 to one of %2; no run diverged within the range. Begin with the middle, %3; rates above it may do as well.</source>
        <translation>The error falls from a rate of %1 to one of %2; no run diverged within the range. Begin with the middle, %3; rates above it may do as well.</translation>
    </message>
    <message>
        <source>The cause is the target of one row: with only this target replaced the spike is gone, with only its image replaced it is not.</source>
        <translation>The cause is the target of one row: with only this target replaced the spike is gone, with only its image replaced it is not.</translation>
    </message>
    <message>
        <source>The cause is the image of one row: with only this image replaced the spike is gone, with only its target replaced it is not.</source>
        <translation>The cause is the image of one row: with only this image replaced the spike is gone, with only its target replaced it is not.</translation>
    </message>
    <message>
        <source>The cause is one row, image and target together: without it the spike is gone.</source>
        <translation>The cause is one row, image and target together: without it the spike is gone.</translation>
    </message>
    <message>
        <source>The cause is the targets of %1 rows: with only these targets replaced the spike is gone, with only their images replaced it is not.</source>
        <translation>The cause is the targets of %1 rows: with only these targets replaced the spike is gone, with only their images replaced it is not.</translation>
    </message>
    <message>
        <source>The cause is the images of %1 rows: with only these images replaced the spike is gone, with only their targets replaced it is not.</source>
        <translation>The cause is the images of %1 rows: with only these images replaced the spike is gone, with only their targets replaced it is not.</translation>
    </message>
    <message>
        <source>The cause is %1 rows, image and target together: without them the spike is gone.</source>
        <translation>The cause is %1 rows, image and target together: without them the spike is gone.</translation>
    </message>
    <message>
        <source>The number of images was %1 in the batch before and is %2 in this one.</source>
        <translation>The number of images was %1 in the batch before and is %2 in this one.</translation>
    </message>
    <message>
        <source>on the first weights</source>
        <translation>on the first weights</translation>
    </message>
    <message>
        <source>on the weights after the first batch</source>
        <translation>on the weights after the first batch</translation>
    </message>
    <message>
        <source>on the weights after %1 batches</source>
        <translation>on the weights after %1 batches</translation>
    </message>
    <message>
        <source>one update earlier</source>
        <translation>one update earlier</translation>
    </message>
    <message>
        <source>%1 updates earlier</source>
        <translation>%1 updates earlier</translation>
    </message>
    <message>
        <source>Not testable: %1 this batch and ordinary ones have no finite error.</source>
        <translation>Not testable: %1 this batch and ordinary ones have no finite error.</translation>
    </message>
    <message>
        <source>Yes: %1 this batch has a true RMSE of %2, where ordinary ones (tried: %6) have %3 (%4 to %5). Look at its images with the largest errors.</source>
        <translation>Yes: %1 this batch has a true RMSE of %2, where ordinary ones (tried: %6) have %3 (%4 to %5). Look at its images with the largest errors.</translation>
    </message>
    <message>
        <source>No: %1 this batch has a true RMSE of %2, and ordinary ones (tried: %6) have %3 (%4 to %5).</source>
        <translation>No: %1 this batch has a true RMSE of %2, and ordinary ones (tried: %6) have %3 (%4 to %5).</translation>
    </message>
    <message>
        <source>Yes: ordinary batches (tried: %5) have a true RMSE of %2 (%3 to %4) on the weights that this batch met, and had %1 on those %6.</source>
        <translation>Yes: ordinary batches (tried: %5) have a true RMSE of %2 (%3 to %4) on the weights that this batch met, and had %1 on those %6.</translation>
    </message>
    <message>
        <source>No: ordinary batches (tried: %5) have a true RMSE of %2 (%3 to %4) on the weights that this batch met, and had %1 on those %6.</source>
        <translation>No: ordinary batches (tried: %5) have a true RMSE of %2 (%3 to %4) on the weights that this batch met, and had %1 on those %6.</translation>
    </message>
    <message>
        <source>Yes: the scaler cannot bring all predictions back (beyond it: %3), while in the scaled unit its RMSE is only %2 times that of ordinary batches.</source>
        <translation>Yes: the scaler cannot bring all predictions back (beyond it: %3), while in the scaled unit its RMSE is only %2 times that of ordinary batches.</translation>
    </message>
    <message>
        <source>There is no precision called &quot;%1&quot;. Known: %2.</source>
        <translation>There is no precision called &quot;%1&quot;. Known: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value: in the network numbers grew beyond 65,504, where those of 16 bits end (the model computes in mixed precision), or its output lies beyond what the scaler &apos;%2&apos; can bring back. The image is far from those that the model was trained on, or the model has not learnt enough.</source>
        <translation>&quot;%1&quot; has no value: in the network numbers grew beyond 65,504, where those of 16 bits end (the model computes in mixed precision), or its output lies beyond what the scaler &apos;%2&apos; can bring back. The image is far from those that the model was trained on, or the model has not learnt enough.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Min-max</source>
        <translation>Min-max</translation>
    </message>
    <message>
        <source>Max-abs</source>
        <translation>Max-abs</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>Robust</translation>
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
        <translation>Quantile, uniform</translation>
    </message>
    <message>
        <source>Quantile, normal</source>
        <translation>Quantile, normal</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Divided by 255</source>
        <translation>Divided by 255</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>Standardised</translation>
    </message>
    <message>
        <source>By ImageNet&apos;s figures</source>
        <translation>By ImageNet&apos;s figures</translation>
    </message>
    <message>
        <source>Raw 0..255</source>
        <translation>Raw 0..255</translation>
    </message>
    <message>
        <source>libtorch %1 found CUDA GPUs: %2.</source>
        <translation>libtorch %1 found CUDA GPUs: %2.</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precision</translation>
    </message>
    <message>
        <source>one seed</source>
        <translation>one seed</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 seeds</translation>
    </message>
    <message>
        <source>one other</source>
        <translation>one other</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 others</translation>
    </message>
    <message>
        <source>Keep the scaling that is set (targets: %1, pixels: %2): with %3 after %4 batches it cannot be told from the best (%5) over %6.</source>
        <translation>Keep the scaling that is set (targets: %1, pixels: %2): with %3 after %4 batches it cannot be told from the best (%5) over %6.</translation>
    </message>
    <message>
        <source>Targets: %1, pixels: %2 gave the smallest error, %3 after %4 batches (always the mean: %5), but %6 cannot be told from it over %7.</source>
        <translation>Targets: %1, pixels: %2 gave the smallest error, %3 after %4 batches (always the mean: %5), but %6 cannot be told from it over %7.</translation>
    </message>
    <message>
        <source>The cause is the optimizer&apos;s first step on unscaled pixels: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; with scaled pixels and with a gentler step the numbers stay finite.</source>
        <translation>The cause is the optimizer&apos;s first step on unscaled pixels: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; with scaled pixels and with a gentler step the numbers stay finite.</translation>
    </message>
    <message>
        <source>The cause is the optimizer&apos;s first step: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; with a gentler step the numbers stay finite.</source>
        <translation>The cause is the optimizer&apos;s first step: it moves every weight equally far whatever its gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; with a gentler step the numbers stay finite.</translation>
    </message>
    <message>
        <source>Mixed precision alone is not the cause: in 32 bits the spike is gone in %1 of %2 runs only, and the peak is %3.</source>
        <translation>Mixed precision alone is not the cause: in 32 bits the spike is gone in %1 of %2 runs only, and the peak is %3.</translation>
    </message>
    <message>
        <source>How many times smaller something makes the peak is counted from that run, since in 16 bits the peak is infinite.</source>
        <translation>How many times smaller something makes the peak is counted from that run, since in 16 bits the peak is infinite.</translation>
    </message>
    <message>
        <source>Numbers grow too large in the first batch, before the network has learnt anything: its loss is %1, and its predictions or gradients are not all finite. Mixed precision computes with numbers of 16 bits, which end at 65,504. Train in 32 bits (precision float32), or choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</source>
        <translation>Numbers grow too large in the first batch, before the network has learnt anything: its loss is %1, and its predictions or gradients are not all finite. Mixed precision computes with numbers of 16 bits, which end at 65,504. Train in 32 bits (precision float32), or choose the standard scaler for the targets and pixels divided by 255; the weights are still those of the start.</translation>
    </message>
    <message>
        <source>Numbers grow too large in batch %1 of epoch %2: its loss is %3, and its predictions or gradients are not all finite. Mixed precision computes with numbers of 16 bits, which end at 65,504. The training was stopped before the step; the weights of the batch before are kept. Train in 32 bits (precision float32), scale pixels and targets, or try a smaller learning rate.</source>
        <translation>Numbers grow too large in batch %1 of epoch %2: its loss is %3, and its predictions or gradients are not all finite. Mixed precision computes with numbers of 16 bits, which end at 65,504. The training was stopped before the step; the weights of the batch before are kept. Train in 32 bits (precision float32), scale pixels and targets, or try a smaller learning rate.</translation>
    </message>
    <message>
        <source>The cause is mixed precision (fp16): on the way through the network or back numbers grow beyond 65,504, the largest of 16-bit floating point, and become infinite. Computed in 32 bits the same batches are sound in %1 of %2 runs.</source>
        <translation>The cause is mixed precision (fp16): on the way through the network or back numbers grow beyond 65,504, the largest of 16-bit floating point, and become infinite. Computed in 32 bits the same batches are sound in %1 of %2 runs.</translation>
    </message>
    <message>
        <source>With metrics=[&apos;accuracy&apos;] it prints %1 after epoch %2: hits on the validation images, counted as a classifier&apos;s are; they say nothing about a regression.</source>
        <translation>With metrics=[&apos;accuracy&apos;] it prints %1 after epoch %2: hits on the validation images, counted as a classifier&apos;s are; they say nothing about a regression.</translation>
    </message>
    <message>
        <source>true value of each batch</source>
        <translation>true value of each batch</translation>
    </message>
    <message>
        <source>as in the log</source>
        <translation>as in the log</translation>
    </message>
    <message>
        <source>bounds of the true values</source>
        <translation>bounds of the true values</translation>
    </message>
    <message>
        <source>%1 is the mean since the start of each epoch, as Keras writes it from tf.keras 2.2 on.</source>
        <translation>%1 is the mean since the start of each epoch, as Keras writes it from tf.keras 2.2 on.</translation>
    </message>
    <message>
        <source>%1 is each batch&apos;s own value, as tf.keras 2.0 and 2.1 write it.</source>
        <translation>%1 is each batch&apos;s own value, as tf.keras 2.0 and 2.1 write it.</translation>
    </message>
    <message>
        <source>Epochs whose mean is their last value, to the last digit: %1 of %2.</source>
        <translation>Epochs whose mean is their last value, to the last digit: %1 of %2.</translation>
    </message>
    <message>
        <source>Epochs whose mean is the mean of their values: %1 of %2.</source>
        <translation>Epochs whose mean is the mean of their values: %1 of %2.</translation>
    </message>
    <message>
        <source>At step %1 it falls faster than a mean of values that are not negative can.</source>
        <translation>At step %1 it falls faster than a mean of values that are not negative can.</translation>
    </message>
    <message>
        <source>It falls faster than a mean can once in %1 steps and nowhere else: there it starts anew.</source>
        <translation>It falls faster than a mean can once in %1 steps and nowhere else: there it starts anew.</translation>
    </message>
    <message>
        <source>The values fit a mean, and most versions of Keras write one.</source>
        <translation>The values fit a mean, and most versions of Keras write one.</translation>
    </message>
    <message>
        <source>The values may be the batches&apos; own: tf.keras 2.0 and 2.1 write those.</source>
        <translation>The values may be the batches&apos; own: tf.keras 2.0 and 2.1 write those.</translation>
    </message>
    <message>
        <source>fastai&apos;s train_loss is a smoothed value: a mean of all batches so far in which one batch weighs 0.98 times as much as the next. It speaks of the last batches of its epoch, most of it of the last 50.</source>
        <translation>fastai&apos;s train_loss is a smoothed value: a mean of all batches so far in which one batch weighs 0.98 times as much as the next. It speaks of the last batches of its epoch, most of it of the last 50.</translation>
    </message>
    <message>
        <source>A log in one JSON document may have %1 MiB at most. Save it as one object a line, or leave out what is no number.</source>
        <translation>A log in one JSON document may have %1 MiB at most. Save it as one object a line, or leave out what is no number.</translation>
    </message>
    <message>
        <source>The JSON document is broken or not whole; what stands before the fault was read. Save it again once the training has ended.</source>
        <translation>The JSON document is broken or not whole; what stands before the fault was read. Save it again once the training has ended.</translation>
    </message>
    <message>
        <source>The folder %1 could not be read. Check that you may open it.</source>
        <translation>The folder %1 could not be read. Check that you may open it.</translation>
    </message>
    <message>
        <source>%1 could not be read. Check that you may open it.</source>
        <translation>%1 could not be read. Check that you may open it.</translation>
    </message>
    <message>
        <source>Times that the log was cut or replaced, and read anew: %1.</source>
        <translation>Times that the log was cut or replaced, and read anew: %1.</translation>
    </message>
    <message>
        <source>There are more than %1 event files; %2 were left out. Choose a folder further down.</source>
        <translation>There are more than %1 event files; %2 were left out. Choose a folder further down.</translation>
    </message>
    <message>
        <source>There is no event file in %1: none whose name begins with &quot;events.out.tfevents.&quot;. Choose the folder that TensorBoard shows.</source>
        <translation>There is no event file in %1: none whose name begins with &quot;events.out.tfevents.&quot;. Choose the folder that TensorBoard shows.</translation>
    </message>
    <message>
        <source>The event files in %1 hold no scalars. Choose the folder of another run.</source>
        <translation>The event files in %1 hold no scalars. Choose the folder of another run.</translation>
    </message>
    <message>
        <source>%1 is one mean for each epoch; the log shows nothing of its batches.</source>
        <translation>%1 is one mean for each epoch; the log shows nothing of its batches.</translation>
    </message>
    <message>
        <source>There is one value of it for each epoch, and no tag with values of batches.</source>
        <translation>There is one value of it for each epoch, and no tag with values of batches.</translation>
    </message>
    <message>
        <source>The steps reach %1, too far for batches; the values are numbered in their order.</source>
        <translation>The steps reach %1, too far for batches; the values are numbered in their order.</translation>
    </message>
    <message>
        <source>The log does not tell at which steps the epochs behind epoch %1 begin, so their running mean cannot be undone. Let Keras write every batch (update_freq=&quot;batch&quot;) and the validation.</source>
        <translation>The log does not tell at which steps the epochs behind epoch %1 begin, so their running mean cannot be undone. Let Keras write every batch (update_freq=&quot;batch&quot;) and the validation.</translation>
    </message>
    <message>
        <source>%1 is each batch&apos;s own value.</source>
        <translation>%1 is each batch&apos;s own value.</translation>
    </message>
    <message>
        <source>TrueLoss exports the tag %1.</source>
        <translation>TrueLoss exports the tag %1.</translation>
    </message>
    <message>
        <source>PyTorch Lightning adds &quot;_step&quot; to the name of what it logs at a step.</source>
        <translation>PyTorch Lightning adds &quot;_step&quot; to the name of what it logs at a step.</translation>
    </message>
    <message>
        <source>%1 is the mean of the batches since the value before.</source>
        <translation>%1 is the mean of the batches since the value before.</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s Trainer writes the tags %1 and train/epoch, and logs means.</source>
        <translation>Hugging Face&apos;s Trainer writes the tags %1 and train/epoch, and logs means.</translation>
    </message>
    <message>
        <source>%1 is taken for each batch&apos;s own value.</source>
        <translation>%1 is taken for each batch&apos;s own value.</translation>
    </message>
    <message>
        <source>The tag is none of those that a known tool averages.</source>
        <translation>The tag is none of those that a known tool averages.</translation>
    </message>
    <message>
        <source>The program that wrote it may have averaged: the file does not tell.</source>
        <translation>The program that wrote it may have averaged: the file does not tell.</translation>
    </message>
    <message>
        <source>Values passed over because their step lies outside of 1 to %2: %1.</source>
        <translation>Values passed over because their step lies outside of 1 to %2: %1.</translation>
    </message>
    <message>
        <source>Times that the run was continued from an earlier step: %1. What had been written of the steps that were done again is left out.</source>
        <translation>Times that the run was continued from an earlier step: %1. What had been written of the steps that were done again is left out.</translation>
    </message>
    <message>
        <source>There are more than %1 values of &quot;%2&quot;; only the first are read. Write event files of fewer epochs.</source>
        <translation>There are more than %1 values of &quot;%2&quot;; only the first are read. Write event files of fewer epochs.</translation>
    </message>
    <message>
        <source>Damaged records that were skipped, as their data do not fit their checksum: %1.</source>
        <translation>Damaged records that were skipped, as their data do not fit their checksum: %1.</translation>
    </message>
    <message>
        <source>Records that are no events: %1.</source>
        <translation>Records that are no events: %1.</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot;; &quot;%2&quot; is shown in its place.</source>
        <translation>There is no tag &quot;%1&quot;; &quot;%2&quot; is shown in its place.</translation>
    </message>
    <message>
        <source>The log does not tell the steps of its lines. Each line stands as one batch; its value is the mean of all batches since the line before.</source>
        <translation>The log does not tell the steps of its lines. Each line stands as one batch; its value is the mean of all batches since the line before.</translation>
    </message>
    <message>
        <source>The log gives %1 as the mean of the whole run; the lines that were read have the mean %2.</source>
        <translation>The log gives %1 as the mean of the whole run; the lines that were read have the mean %2.</translation>
    </message>
    <message>
        <source>Lines that begin as a JSON object and are none were passed over: %1.</source>
        <translation>Lines that begin as a JSON object and are none were passed over: %1.</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>written by</translation>
    </message>
    <message>
        <source>No column is called &quot;loss&quot;: the first one, &quot;%1&quot;, was taken for it.</source>
        <translation>No column is called &quot;loss&quot;: the first one, &quot;%1&quot;, was taken for it.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was taken for Keras&apos; RootMeanSquaredError, which averages squares: it was squared, undone, and its root taken.</source>
        <translation>&quot;%1&quot; was taken for Keras&apos; RootMeanSquaredError, which averages squares: it was squared, undone, and its root taken.</translation>
    </message>
    <message>
        <source>Stretches of batches that cannot be told from the log: %1. What it prints at an epoch&apos;s end also depends on the size of the last batch, and behind a value that is no number nothing can be undone.</source>
        <translation>Stretches of batches that cannot be told from the log: %1. What it prints at an epoch&apos;s end also depends on the size of the last batch, and behind a value that is no number nothing can be undone.</translation>
    </message>
    <message>
        <source>Epochs of which the log shows only the end, so the mean of their batches at best: %1.</source>
        <translation>Epochs of which the log shows only the end, so the mean of their batches at best: %1.</translation>
    </message>
    <message>
        <source>The &quot;%1&quot; is a mean absolute error, if the network has one output and the function is the usual one.</source>
        <translation>The &quot;%1&quot; is a mean absolute error, if the network has one output and the function is the usual one.</translation>
    </message>
    <message>
        <source>It equals &quot;%1&quot; on all %2 lines, so it is a function that was used as the loss too, and is averaged as one.</source>
        <translation>It equals &quot;%1&quot; on all %2 lines, so it is a function that was used as the loss too, and is averaged as one.</translation>
    </message>
    <message>
        <source>Keras has no loss of that name. Written as usual, sqrt(mean(square(error), axis=-1)), it takes the root of each image by itself: with one output that is |error|.</source>
        <translation>Keras has no loss of that name. Written as usual, sqrt(mean(square(error), axis=-1)), it takes the root of each image by itself: with one output that is |error|.</translation>
    </message>
    <message>
        <source>Written without axis=-1 it is the root mean squared error of each batch, and their mean over the epoch.</source>
        <translation>Written without axis=-1 it is the root mean squared error of each batch, and their mean over the epoch.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; says nothing about how good the network is.</source>
        <translation>The column &quot;%1&quot; says nothing about how good the network is.</translation>
    </message>
    <message>
        <source>This is a regression (&quot;%1&quot;). For one output Keras counts how often the prediction, rounded to 0 or 1, equals the target.</source>
        <translation>This is a regression (&quot;%1&quot;). For one output Keras counts how often the prediction, rounded to 0 or 1, equals the target.</translation>
    </message>
    <message>
        <source>Without batches %1 the mean of epoch %2 is %3 instead of %4.</source>
        <translation>Without batches %1 the mean of epoch %2 is %3 instead of %4.</translation>
    </message>
    <message>
        <source>Undone, these batches are more than 10 times the epoch&apos;s median of %1. The printed mean carries them to the epoch&apos;s end.</source>
        <translation>Undone, these batches are more than 10 times the epoch&apos;s median of %1. The printed mean carries them to the epoch&apos;s end.</translation>
    </message>
    <message>
        <source>%1 of %2 steps were not drawn: of these only means over several batches are known.</source>
        <translation>%1 of %2 steps were not drawn: of these only means over several batches are known.</translation>
    </message>
    <message>
        <source>The count jumps. Keras draws its bar at most every 0.05 s.</source>
        <translation>The count jumps. Keras draws its bar at most every 0.05 s.</translation>
    </message>
    <message>
        <source>Epochs are missing, the first of them %1.</source>
        <translation>Epochs are missing, the first of them %1.</translation>
    </message>
    <message>
        <source>The headers (&quot;Epoch 3/128&quot;) do not count on.</source>
        <translation>The headers (&quot;Epoch 3/128&quot;) do not count on.</translation>
    </message>
    <message>
        <source>The log holds %1 runs, or one that was begun anew.</source>
        <translation>The log holds %1 runs, or one that was begun anew.</translation>
    </message>
    <message>
        <source>The epochs&apos; numbers go back.</source>
        <translation>The epochs&apos; numbers go back.</translation>
    </message>
    <message>
        <source>%1 wrote this, with fit_generator.</source>
        <translation>%1 wrote this, with fit_generator.</translation>
    </message>
    <message>
        <source>%1 wrote this.</source>
        <translation>%1 wrote this.</translation>
    </message>
    <message>
        <source>%1 would have printed the same.</source>
        <translation>%1 would have printed the same.</translation>
    </message>
    <message>
        <source>The bars are drawn with heavy lines, as Keras 3 does.</source>
        <translation>The bars are drawn with heavy lines, as Keras 3 does.</translation>
    </message>
    <message>
        <source>Times of more than a minute are in whole seconds (&quot;ETA: 847s&quot;): up to 2.0.8.</source>
        <translation>Times of more than a minute are in whole seconds (&quot;ETA: 847s&quot;): up to 2.0.8.</translation>
    </message>
    <message>
        <source>Times of more than a minute are in minutes (&quot;ETA: 14:07&quot;): from 2.0.9 on.</source>
        <translation>Times of more than a minute are in minutes (&quot;ETA: 14:07&quot;): from 2.0.9 on.</translation>
    </message>
    <message>
        <source>No &quot;/step&quot; stands behind the time at an epoch&apos;s end: up to 2.0.8.</source>
        <translation>No &quot;/step&quot; stands behind the time at an epoch&apos;s end: up to 2.0.8.</translation>
    </message>
    <message>
        <source>&quot;/step&quot; stands behind the time at an epoch&apos;s end: from 2.0.9 on.</source>
        <translation>&quot;/step&quot; stands behind the time at an epoch&apos;s end: from 2.0.9 on.</translation>
    </message>
    <message>
        <source>&quot;/sample&quot; stands behind the time: tf.keras 2.0 or 2.1.</source>
        <translation>&quot;/sample&quot; stands behind the time: tf.keras 2.0 or 2.1.</translation>
    </message>
    <message>
        <source>The bar ends one step beyond its target, as up to 2.3.1 where steps_per_epoch is not a whole number.</source>
        <translation>The bar ends one step beyond its target, as up to 2.3.1 where steps_per_epoch is not a whole number.</translation>
    </message>
    <message>
        <source>The last step is drawn twice: from tf.keras 2.2 on.</source>
        <translation>The last step is drawn twice: from tf.keras 2.2 on.</translation>
    </message>
    <message>
        <source>The value at an epoch&apos;s end is that of its last step: the bar averages once, from 3.15 on.</source>
        <translation>The value at an epoch&apos;s end is that of its last step: the bar averages once, from 3.15 on.</translation>
    </message>
    <message>
        <source>The value at an epoch&apos;s end is the exact mean, that of its last step the mean of means: 3.11 to 3.14.</source>
        <translation>The value at an epoch&apos;s end is the exact mean, that of its last step the mean of means: 3.11 to 3.14.</translation>
    </message>
    <message>
        <source>The value at an epoch&apos;s end counts the epoch&apos;s mean as one step more: up to 3.10.</source>
        <translation>The value at an epoch&apos;s end counts the epoch&apos;s mean as one step more: up to 3.10.</translation>
    </message>
    <message>
        <source>%1 images: %2 steps of %3, and a last batch of %4 (%5 steps).</source>
        <translation>%1 images: %2 steps of %3, and a last batch of %4 (%5 steps).</translation>
    </message>
    <message>
        <source>The accuracy at the end of the epochs allows last batches of %1 images.</source>
        <translation>The accuracy at the end of the epochs allows last batches of %1 images.</translation>
    </message>
    <message>
        <source>Of these, the loss of the last batch lies among the others&apos; only with %1.</source>
        <translation>Of these, the loss of the last batch lies among the others&apos; only with %1.</translation>
    </message>
    <message>
        <source>%1 images, with a last batch of %2.</source>
        <translation>%1 images, with a last batch of %2.</translation>
    </message>
    <message>
        <source>%1 images in batches of %2.</source>
        <translation>%1 images in batches of %2.</translation>
    </message>
    <message>
        <source>The bar counts images: its lines are multiples of %1, and it ends at %2.</source>
        <translation>The bar counts images: its lines are multiples of %1, and it ends at %2.</translation>
    </message>
    <message>
        <source>The batch size is %1.</source>
        <translation>The batch size is %1.</translation>
    </message>
    <message>
        <source>On each of %1 lines, &quot;%2&quot; times the number of steps is a multiple of 1/%3 within its rounding, and of no smaller batch&apos;s.</source>
        <translation>On each of %1 lines, &quot;%2&quot; times the number of steps is a multiple of 1/%3 within its rounding, and of no smaller batch&apos;s.</translation>
    </message>
    <message>
        <source>steps_per_epoch was no whole number: the last batch is smaller than the others.</source>
        <translation>steps_per_epoch was no whole number: the last batch is smaller than the others.</translation>
    </message>
    <message>
        <source>The bar ends one step beyond its target.</source>
        <translation>The bar ends one step beyond its target.</translation>
    </message>
    <message>
        <source>Line %1 has a zero byte, so this is no text from there on. What stands before it was read.</source>
        <translation>Line %1 has a zero byte, so this is no text from there on. What stands before it was read.</translation>
    </message>
    <message>
        <source>Times that the log went on in a new file of the same name: %1.</source>
        <translation>Times that the log went on in a new file of the same name: %1.</translation>
    </message>
    <message>
        <source>No training progress was found in %1. Choose the saved output of a training, its event file or its table of losses; or choose the kind of the log yourself.</source>
        <translation>No training progress was found in %1. Choose the saved output of a training, its event file or its table of losses; or choose the kind of the log yourself.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of log. There are: %2.</source>
        <translation>&quot;%1&quot; is no kind of log. There are: %2.</translation>
    </message>
    <message>
        <source>Keras progress bar</source>
        <translation>Keras progress bar</translation>
    </message>
    <message>
        <source>Keras, a line an epoch</source>
        <translation>Keras, a line an epoch</translation>
    </message>
    <message>
        <source>Keras History</source>
        <translation>Keras History</translation>
    </message>
    <message>
        <source>TensorBoard events</source>
        <translation>TensorBoard events</translation>
    </message>
    <message>
        <source>Lightning progress bar</source>
        <translation>Lightning progress bar</translation>
    </message>
    <message>
        <source>fastai table</source>
        <translation>fastai table</translation>
    </message>
    <message>
        <source>Hugging Face Trainer output</source>
        <translation>Hugging Face Trainer output</translation>
    </message>
    <message>
        <source>Hugging Face trainer state</source>
        <translation>Hugging Face trainer state</translation>
    </message>
    <message>
        <source>timm output</source>
        <translation>timm output</translation>
    </message>
    <message>
        <source>mmengine log</source>
        <translation>mmengine log</translation>
    </message>
    <message>
        <source>detectron2 log</source>
        <translation>detectron2 log</translation>
    </message>
    <message>
        <source>table (CSV)</source>
        <translation>table (CSV)</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON lines</translation>
    </message>
    <message>
        <source>Lines of more than a million characters were read in pieces: %1.</source>
        <translation>Lines of more than a million characters were read in pieces: %1.</translation>
    </message>
    <message>
        <source>The notebook has more than %1 bytes. Clear the pictures among its outputs and save it again.</source>
        <translation>The notebook has more than %1 bytes. Clear the pictures among its outputs and save it again.</translation>
    </message>
    <message>
        <source>In its first %1 bytes nothing was found that a training would have written. Choose another file, or its kind yourself.</source>
        <translation>In its first %1 bytes nothing was found that a training would have written. Choose another file, or its kind yourself.</translation>
    </message>
    <message>
        <source>Each value is taken for the mean of the batches since the line before, as it is where mmengine&apos;s window_size is its logging interval. With a shorter window it is the mean of the last of them only.</source>
        <translation>Each value is taken for the mean of the batches since the line before, as it is where mmengine&apos;s window_size is its logging interval. With a shorter window it is the mean of the last of them only.</translation>
    </message>
    <message>
        <source>The notebook is nested more than %1 deep. Save it again with Jupyter.</source>
        <translation>The notebook is nested more than %1 deep. Save it again with Jupyter.</translation>
    </message>
    <message>
        <source>The notebook breaks the rules of JSON at byte %1. Save it again with Jupyter, or copy the output of its cell into a text file.</source>
        <translation>The notebook breaks the rules of JSON at byte %1. Save it again with Jupyter, or copy the output of its cell into a text file.</translation>
    </message>
    <message>
        <source>The file is no notebook: it has no list of cells. Choose another file.</source>
        <translation>The file is no notebook: it has no list of cells. Choose another file.</translation>
    </message>
    <message>
        <source>The notebook has %1 bytes; at most %2 are read. Copy the output of its cell into a text file.</source>
        <translation>The notebook has %1 bytes; at most %2 are read. Copy the output of its cell into a text file.</translation>
    </message>
    <message>
        <source>loss column</source>
        <translation>loss column</translation>
    </message>
    <message>
        <source>The log shows %1 of %2 batches. Only those are kept, each under its own number; nothing is known of the ones between.</source>
        <translation>The log shows %1 of %2 batches. Only those are kept, each under its own number; nothing is known of the ones between.</translation>
    </message>
    <message>
        <source>What the log shows is the median of the last %1 batches. No single batch can be told from medians, so the printed values are all there is.</source>
        <translation>What the log shows is the median of the last %1 batches. No single batch can be told from medians, so the printed values are all there is.</translation>
    </message>
    <message>
        <source>The log has one value an epoch. It is shown as the mean of the epoch&apos;s batches, which cannot be told apart.</source>
        <translation>The log has one value an epoch. It is shown as the mean of the epoch&apos;s batches, which cannot be told apart.</translation>
    </message>
    <message>
        <source>Batches of which the log gives only the mean of several: %1.</source>
        <translation>Batches of which the log gives only the mean of several: %1.</translation>
    </message>
    <message>
        <source>Each printed value is the mean of the last %1 batches, in few digits. What rounding hides adds up from window to window, so that after a while only the windows&apos; means are known.</source>
        <translation>Each printed value is the mean of the last %1 batches, in few digits. What rounding hides adds up from window to window, so that after a while only the windows&apos; means are known.</translation>
    </message>
    <message>
        <source>Batches that cannot be told from the log: %1.</source>
        <translation>Batches that cannot be told from the log: %1.</translation>
    </message>
    <message>
        <source>At most %1 batches are read of one log; what comes after them was left out.</source>
        <translation>At most %1 batches are read of one log; what comes after them was left out.</translation>
    </message>
    <message>
        <source>The log has no column &quot;%1&quot;; &quot;%2&quot; was taken.</source>
        <translation>The log has no column &quot;%1&quot;; &quot;%2&quot; was taken.</translation>
    </message>
    <message>
        <source>The log is larger than what is read: %1 batches, %2 runs, %3 columns at most. The rest was left out.</source>
        <translation>The log is larger than what is read: %1 batches, %2 runs, %3 columns at most. The rest was left out.</translation>
    </message>
    <message>
        <source>The table does not say how &quot;%1&quot; was made: each value is taken for the batch&apos;s own. If the program that wrote it averaged before, the values are such means.</source>
        <translation>The table does not say how &quot;%1&quot; was made: each value is taken for the batch&apos;s own. If the program that wrote it averaged before, the values are such means.</translation>
    </message>
    <message>
        <source>The means in brackets hold only the batches that are printed, as timm does with several processes, so they tell nothing of the others.</source>
        <translation>The means in brackets hold only the batches that are printed, as timm does with several processes, so they tell nothing of the others.</translation>
    </message>
    <message>
        <source>How much the log tells: of %1 batches %2 are printed themselves, %3 were worked out from the lines around them with a bound for the error, of %4 only the mean of a block is known, and %5 cannot be told.</source>
        <translation>How much the log tells: of %1 batches %2 are printed themselves, %3 were worked out from the lines around them with a bound for the error, of %4 only the mean of a block is known, and %5 cannot be told.</translation>
    </message>
    <message>
        <source>printed itself</source>
        <translation>printed itself</translation>
    </message>
    <message>
        <source>bounded</source>
        <translation>bounded</translation>
    </message>
    <message>
        <source>mean of a block</source>
        <translation>mean of a block</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>cannot be told</translation>
    </message>
    <message>
        <source>What the log gives away</source>
        <translation>What the log gives away</translation>
    </message>
    <message>
        <source>Also possible:</source>
        <translation>Also possible:</translation>
    </message>
    <message>
        <source>Column of the log</source>
        <translation>Column of the log</translation>
    </message>
    <message>
        <source>True value of the last batch</source>
        <translation>True value of the last batch</translation>
    </message>
    <message>
        <source>As in the log, after it</source>
        <translation>As in the log, after it</translation>
    </message>
    <message>
        <source>Stopped before all was written.</source>
        <translation>Stopped before all was written.</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2: the length of the record there does not fit its checksum, so nothing behind it can be read. Copy the file again from where it was written.</source>
        <translation>%1 is damaged at byte %2: the length of the record there does not fit its checksum, so nothing behind it can be read. Copy the file again from where it was written.</translation>
    </message>
    <message>
        <source>%1 has a record of %3 bytes at byte %2; at most %4 are read. Write the scalars into an event file of their own.</source>
        <translation>%1 has a record of %3 bytes at byte %2; at most %4 are read. Write the scalars into an event file of their own.</translation>
    </message>
    <message>
        <source>The event file</source>
        <translation>The event file</translation>
    </message>
    <message>
        <source>There is no run %1 in the log; it has %2.</source>
        <translation>There is no run %1 in the log; it has %2.</translation>
    </message>
    <message>
        <source>Keras up to 2.0.8</source>
        <translation>Keras up to 2.0.8</translation>
    </message>
    <message>
        <source>Keras 2.0.9 to 2.3.1</source>
        <translation>Keras 2.0.9 to 2.3.1</translation>
    </message>
    <message>
        <source>tf.keras 2.0 or 2.1</source>
        <translation>tf.keras 2.0 or 2.1</translation>
    </message>
    <message>
        <source>tf.keras 2.2 to 2.15</source>
        <translation>tf.keras 2.2 to 2.15</translation>
    </message>
    <message>
        <source>Keras 3.0 or 3.1</source>
        <translation>Keras 3.0 or 3.1</translation>
    </message>
    <message>
        <source>Keras 3.2 to 3.10</source>
        <translation>Keras 3.2 to 3.10</translation>
    </message>
    <message>
        <source>Keras 3.11 to 3.14</source>
        <translation>Keras 3.11 to 3.14</translation>
    </message>
    <message>
        <source>Keras 3.15 or later</source>
        <translation>Keras 3.15 or later</translation>
    </message>
    <message>
        <source>%1 may have written this.</source>
        <translation>%1 may have written this.</translation>
    </message>
    <message>
        <source>Its numbers have more digits than 32 bits hold, so its sums are of 64: up to tf.keras 2.1.</source>
        <translation>Its numbers have more digits than 32 bits hold, so its sums are of 64: up to tf.keras 2.1.</translation>
    </message>
    <message>
        <source>All its large numbers are such as 32 bits hold: from tf.keras 2.2 on.</source>
        <translation>All its large numbers are such as 32 bits hold: from tf.keras 2.2 on.</translation>
    </message>
    <message>
        <source>Keras up to 2.3.1 counts the epoch&apos;s mean as one step more where it counts steps, so these values are near the epochs&apos; means and no more.</source>
        <translation>Keras up to 2.3.1 counts the epoch&apos;s mean as one step more where it counts steps, so these values are near the epochs&apos; means and no more.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>value</translation>
    </message>
    <message>
        <source>cannot be told from the log</source>
        <translation>cannot be told from the log</translation>
    </message>
    <message>
        <source>The true value of each batch and what the log shows</source>
        <translation>The true value of each batch and what the log shows</translation>
    </message>
    <message>
        <source>The true values keep far above where they began: the first batches were at %1, the last %2 are at %3.</source>
        <translation>The true values keep far above where they began: the first batches were at %1, the last %2 are at %3.</translation>
    </message>
    <message>
        <source>This is the training itself and not an effect of averaging. Its cause cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>This is the training itself and not an effect of averaging. Its cause cannot be tested: that takes the data and the network, and a log has neither.</translation>
    </message>
    <message>
        <source>What the log shows stayed within a factor of %1 of the true values of the batches around it.</source>
        <translation>What the log shows stayed within a factor of %1 of the true values of the batches around it.</translation>
    </message>
    <message>
        <source>The running mean stayed within a factor of %1 of the true values of the batches around it.</source>
        <translation>The running mean stayed within a factor of %1 of the true values of the batches around it.</translation>
    </message>
    <message>
        <source>The true value could be recovered for none of the %1 batches of this log.</source>
        <translation>The true value could be recovered for none of the %1 batches of this log.</translation>
    </message>
    <message>
        <source>The true value of batch %1 of epoch %2 is %3.</source>
        <translation>The true value of batch %1 of epoch %2 is %3.</translation>
    </message>
    <message>
        <source>A mean that takes it in is not a finite number either. The other findings pass over such batches.</source>
        <translation>A mean that takes it in is not a finite number either. The other findings pass over such batches.</translation>
    </message>
    <message>
        <source>What the log shows hides a rise: it reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</source>
        <translation>What the log shows hides a rise: it reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</translation>
    </message>
    <message>
        <source>The mean in the log still holds lower batches from before. What made the later ones rise cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>The mean in the log still holds lower batches from before. What made the later ones rise cannot be tested: that takes the data and the network, and a log has neither.</translation>
    </message>
    <message>
        <source>What the log shows lags behind: it still reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</source>
        <translation>What the log shows lags behind: it still reads %1 at batch %2 of epoch %3 while the batches around it are at %4.</translation>
    </message>
    <message>
        <source>It is averaged and still holds larger batches from before, of which no single one stands out. The true curve shows how far the training really is.</source>
        <translation>It is averaged and still holds larger batches from before, of which no single one stands out. The true curve shows how far the training really is.</translation>
    </message>
    <message>
        <source>The log has one value of &quot;%1&quot; for each epoch. It may be the mean of the epoch or the value of its last batch: nothing in the log tells, so it is shown as it was printed.</source>
        <translation>The log has one value of &quot;%1&quot; for each epoch. It may be the mean of the epoch or the value of its last batch: nothing in the log tells, so it is shown as it was printed.</translation>
    </message>
    <message>
        <source>The last batch of an epoch may hold fewer images than the others. The file does not tell how many, so what that batch weighs in the mean, and its value, stay open.</source>
        <translation>The last batch of an epoch may hold fewer images than the others. The file does not tell how many, so what that batch weighs in the mean, and its value, stay open.</translation>
    </message>
    <message>
        <source>%1 has one value for each epoch.</source>
        <translation>%1 has one value for each epoch.</translation>
    </message>
    <message>
        <source>Between two of its values there is always an epoch&apos;s end or a validation.</source>
        <translation>Between two of its values there is always an epoch&apos;s end or a validation.</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s Trainer leaves losses that are no finite numbers out of its means unless logging_nan_inf_filter is off, so a batch that had one need not show.</source>
        <translation>Hugging Face&apos;s Trainer leaves losses that are no finite numbers out of its means unless logging_nan_inf_filter is off, so a batch that had one need not show.</translation>
    </message>
    <message>
        <source>Batch %1 cannot be told from the log.</source>
        <translation>Batch %1 cannot be told from the log.</translation>
    </message>
    <message>
        <source>Batches %1 to %2 cannot be told from the log.</source>
        <translation>Batches %1 to %2 cannot be told from the log.</translation>
    </message>
    <message>
        <source>It shows numbers after them, but none that single batches could be worked out from: medians, say, or a line before them is missing. After the last it shows %1.</source>
        <translation>It shows numbers after them, but none that single batches could be worked out from: medians, say, or a line before them is missing. After the last it shows %1.</translation>
    </message>
    <message>
        <source>It shows no number after them that they could be worked out from.</source>
        <translation>It shows no number after them that they could be worked out from.</translation>
    </message>
    <message>
        <source>After them it shows %1, which also depends on what it leaves out, such as the size of the last batch.</source>
        <translation>After them it shows %1, which also depends on what it leaves out, such as the size of the last batch.</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>Best validation</translation>
    </message>
    <message>
        <source>Last validation</source>
        <translation>Last validation</translation>
    </message>
    <message>
        <source>as in the log, at its end</source>
        <translation>as in the log, at its end</translation>
    </message>
    <message>
        <source>Nothing in the log is so large that it would keep the mean of its epoch more than %1 times above the batches around it.</source>
        <translation>Nothing in the log is so large that it would keep the mean of its epoch more than %1 times above the batches around it.</translation>
    </message>
    <message>
        <source>What the log shows is averaged over several batches and still holds it: after batch %1 of epoch %2 it reads %3 while the batches around it are at %4. Its slow fall does not mean that the network learns slowly. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>What the log shows is averaged over several batches and still holds it: after batch %1 of epoch %2 it reads %3 while the batches around it are at %4. Its slow fall does not mean that the network learns slowly. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</translation>
    </message>
    <message>
        <source>The log does not carry it on to later lines. The mean of all batches since the epoch began, as Keras prints it, would still read %1 at batch %2 while the batches around it are at %3. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>The log does not carry it on to later lines. The mean of all batches since the epoch began, as Keras prints it, would still read %1 at batch %2 while the batches around it are at %3. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</translation>
    </message>
    <message>
        <source>It makes up %1 % of this epoch&apos;s running mean, which reads %2 at batch %3 while the batches around it are at %4. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</source>
        <translation>It makes up %1 % of this epoch&apos;s running mean, which reads %2 at batch %3 while the batches around it are at %4. The running mean is the average of all batches since the epoch began, so one large batch stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why it was so large cannot be tested: that takes the data and the network, and a log has neither.</translation>
    </message>
    <message>
        <source>Batches %1 to %2 of epoch %3 reached %4 on average; single ones may have been larger.</source>
        <translation>Batches %1 to %2 of epoch %3 reached %4 on average; single ones may have been larger.</translation>
    </message>
    <message>
        <source>Epoch %1 counts to batch %2: at most %3 that no line shows are read of a log. What comes from there on was left out.</source>
        <translation>Epoch %1 counts to batch %2: at most %3 that no line shows are read of a log. What comes from there on was left out.</translation>
    </message>
    <message>
        <source>The log is larger than what is read: 1,000 runs and 1,000,000 epochs at most. The rest was left out.</source>
        <translation>The log is larger than what is read: 1,000 runs and 1,000,000 epochs at most. The rest was left out.</translation>
    </message>
    <message>
        <source>The log is larger than what is read: %1 runs and %2 values at most. The rest was left out.</source>
        <translation>The log is larger than what is read: %1 runs and %2 values at most. The rest was left out.</translation>
    </message>
    <message>
        <source>No training progress was found in %1. %2</source>
        <translation>No training progress was found in %1. %2</translation>
    </message>
    <message>
        <source>Values passed over because they have no tag, there are too many tags, or their step is beyond all reason: %1.</source>
        <translation>Values passed over because they have no tag, there are too many tags, or their step is beyond all reason: %1.</translation>
    </message>
    <message>
        <source>The exported model was opened again and tried on %1 images: its predictions differ from the original&apos;s by a relative %2, more than %3, so it was not kept. Export the model in another format.</source>
        <translation>The exported model was opened again and tried on %1 images: its predictions differ from the original&apos;s by a relative %2, more than %3, so it was not kept. Export the model in another format.</translation>
    </message>
    <message>
        <source>The ONNX export failed: %1</source>
        <translation>The ONNX export failed: %1</translation>
    </message>
    <message>
        <source>The model is larger than 2 GB, the most that an ONNX file holds. Export it as TorchScript.</source>
        <translation>The model is larger than 2 GB, the most that an ONNX file holds. Export it as TorchScript.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 could not be written.</translation>
    </message>
    <message>
        <source>The TorchScript export failed: %1</source>
        <translation>The TorchScript export failed: %1</translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>batch %1: %2, %3 of the epoch&apos;s sum</source>
        <comment>%2 is the batch&apos;s RMSE with its unit, %3 a percentage</comment>
        <translation>batch %1: %2, %3 of the epoch&apos;s sum</translation>
    </message>
    <message>
        <source>they part by more than %1×</source>
        <comment>the running mean and the true RMSE, %1 is a factor</comment>
        <translation>they part by more than %1×</translation>
    </message>
    <message>
        <source>Batch %1 (epoch %2, batch %3)</source>
        <comment>batch of the run, epoch, batch of that epoch</comment>
        <translation>Batch %1 (epoch %2, batch %3)</translation>
    </message>
    <message>
        <source>True RMSE</source>
        <translation>True RMSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>Running mean</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>Smoothed</translation>
    </message>
    <message>
        <source>Validation RMSE</source>
        <translation>Validation RMSE</translation>
    </message>
    <message>
        <source>Loss as optimised</source>
        <translation>Loss as optimised</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradient norm</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a label and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>epoch %1</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
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
        <translation>Epochs completed</translation>
    </message>
    <message>
        <source>Samples seen</source>
        <translation>Samples seen</translation>
    </message>
    <message>
        <source>Time of training</source>
        <translation>Time of training</translation>
    </message>
    <message>
        <source>Values above the axis: %1. The first is batch %2: %3</source>
        <translation>Values above the axis: %1. The first is batch %2: %3</translation>
    </message>
    <message>
        <source>Values below the axis: %1. The first is batch %2: %3</source>
        <translation>Values below the axis: %1. The first is batch %2: %3</translation>
    </message>
    <message>
        <source>After batch %1: learning rate set to %2</source>
        <translation>After batch %1: learning rate set to %2</translation>
    </message>
    <message>
        <source>After batch %1: resumed</source>
        <translation>After batch %1: resumed</translation>
    </message>
    <message>
        <source>After batch %1: checkpoint %2</source>
        <comment>%2 is a file&apos;s name</comment>
        <translation>After batch %1: checkpoint %2</translation>
    </message>
    <message>
        <source>After batch %1: no checkpoint could be written. %2</source>
        <comment>%2 is a sentence: why</comment>
        <translation>After batch %1: no checkpoint could be written. %2</translation>
    </message>
    <message>
        <source>After batch %1: continued from a checkpoint</source>
        <translation>After batch %1: continued from a checkpoint</translation>
    </message>
    <message>
        <source>After batch %1: paused</source>
        <translation>After batch %1: paused</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <comment>%2 is a sentence: what was found</comment>
        <translation>Batch %1: %2</translation>
    </message>
    <message>
        <source>and %1 more; zoom in to tell them apart</source>
        <translation>and %1 more; zoom in to tell them apart</translation>
    </message>
    <message>
        <source>Time per batch</source>
        <translation>Time per batch</translation>
    </message>
    <message>
        <source>Time per batch (s)</source>
        <translation>Time per batch (s)</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <comment>the name of a panel</comment>
        <translation>%1: not measured</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the values of a batch</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>The state after batch %1 is kept: rewinding to it takes no time.</source>
        <translation>The state after batch %1 is kept: rewinding to it takes no time.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>a value and its bound</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>True value</source>
        <translation>True value</translation>
    </message>
    <message>
        <source>As in the log</source>
        <translation>As in the log</translation>
    </message>
    <message>
        <source>no line after this batch</source>
        <translation>no line after this batch</translation>
    </message>
    <message>
        <source>How well it is known</source>
        <translation>How well it is known</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>batch %1: %2</source>
        <comment>%2 is the batch&apos;s value</comment>
        <translation>batch %1: %2</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>thousands</source>
        <comment>How large numbers are grouped. Translate as the word myriads (in English) where people count in ten thousands (Chinese, Japanese, Korean), else leave it.</comment>
        <translation>thousands</translation>
    </message>
    <message>
        <source>%1 trillion</source>
        <comment>1e12; used where people count in myriads</comment>
        <translation>%1 trillion</translation>
    </message>
    <message>
        <source>%1 hundred million</source>
        <comment>1e8; used where people count in myriads</comment>
        <translation>%1 hundred million</translation>
    </message>
    <message>
        <source>%1 ten thousand</source>
        <comment>1e4; used where people count in myriads</comment>
        <translation>%1 ten thousand</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>not a number</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>infinite</translation>
    </message>
    <message>
        <source>minus infinite</source>
        <translation>minus infinite</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 million</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <comment>1e9</comment>
        <translation>%1 billion</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>more than %1 %</source>
        <translation>more than %1 %</translation>
    </message>
    <message>
        <source>less than %1 %</source>
        <translation>less than %1 %</translation>
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
        <translation>Run %1: %2</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>RMSE of the batch</source>
        <translation>RMSE of the batch</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Half MSE (MATLAB)</source>
        <translation>Half MSE (MATLAB)</translation>
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
        <translation>Keras&apos; row-wise &quot;rmse&quot;</translation>
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
        <translation>off</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>the network&apos;s own</source>
        <translation>the network&apos;s own</translation>
    </message>
    <message>
        <source>Keras (Glorot)</source>
        <translation>Keras (Glorot)</translation>
    </message>
    <message>
        <source>as the rows say</source>
        <translation>as the rows say</translation>
    </message>
    <message>
        <source>Keras progress bar</source>
        <translation>Keras progress bar</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>samples</translation>
    </message>
    <message>
        <source>Keras&apos; &quot;rmse&quot;, squeezed (3.0.0 to 3.0.4)</source>
        <translation>Keras&apos; &quot;rmse&quot;, squeezed (3.0.0 to 3.0.4)</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He, normal</translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation>He, uniform</translation>
    </message>
    <message>
        <source>Keras to 2.1.2</source>
        <translation>Keras to 2.1.2</translation>
    </message>
    <message>
        <source>Keras 2.1.3 to TF 2.10</source>
        <translation>Keras 2.1.3 to TF 2.10</translation>
    </message>
    <message>
        <source>TF 2.11 on, Keras 3</source>
        <translation>TF 2.11 on, Keras 3</translation>
    </message>
    <message>
        <source>behind every convolution</source>
        <translation>behind every convolution</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>Mixed, 16 bits (fp16)</source>
        <translation>Mixed, 16 bits (fp16)</translation>
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
        <translation>(column %1)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Shows what a training loss really is.</source>
        <translation>Shows what a training loss really is.</translation>
    </message>
    <message>
        <source>Open the built-in demo data.</source>
        <translation>Open the built-in demo data.</translation>
    </message>
    <message>
        <source>Folders or tables of images, logs, or models.</source>
        <translation>Folders or tables of images, logs, or models.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyJob</name>
    <message>
        <source>A log cannot be run again. Train on the images to test causes.</source>
        <translation>A log cannot be run again. Train on the images to test causes.</translation>
    </message>
    <message>
        <source>The images of this run are not open any more. Open them again.</source>
        <translation>The images of this run are not open any more. Open them again.</translation>
    </message>
    <message>
        <source>This run predicted another number of target columns than are chosen now. Choose them again.</source>
        <translation>This run predicted another number of target columns than are chosen now. Choose them again.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyMechanism</name>
    <message>
        <source>The first step, layer by layer</source>
        <translation>The first step, layer by layer</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyOptionsBar</name>
    <message>
        <source>&amp;Batches a trial</source>
        <translation>&amp;Batches a trial</translation>
    </message>
    <message>
        <source>So many batches each trial runs, and at least ten after the spike; one that spikes again ends two batches later.</source>
        <translation>So many batches each trial runs, and at least ten after the spike; one that spikes again ends two batches later.</translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation>&amp;Seeds</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>At &amp;most</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>What was not tested by then is told as not tested.</source>
        <translation>What was not tested by then is told as not tested.</translation>
    </message>
    <message>
        <source>&amp;Pairs of changes</source>
        <translation>&amp;Pairs of changes</translation>
    </message>
    <message>
        <source>Also tries two changes at once, where no smaller change suffices. Takes longest.</source>
        <translation>Also tries two changes at once, where no smaller change suffices. Takes longest.</translation>
    </message>
    <message>
        <source>Each trial is repeated with so many seeds of first weights and order. With 5 of 5 cured, the change cures at least 47 % of such runs, with 10 of 10 at least 69 % (95 % sure).</source>
        <translation>Each trial is repeated with so many seeds of first weights and order. With 5 of 5 cured, the change cures at least 47 % of such runs, with 10 of 10 at least 69 % (95 % sure).</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyPane</name>
    <message>
        <source>What made batch %1 so large? %2</source>
        <translation>What made batch %1 so large? %2</translation>
    </message>
    <message>
        <source>What is behind this finding? %1</source>
        <translation>What is behind this finding? %1</translation>
    </message>
    <message>
        <source>Fi&amp;nd the cause</source>
        <translation>Fi&amp;nd the cause</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Once more</translation>
    </message>
    <message>
        <source>Runs the batches up to this one again, with one change at a time. The run itself stays as it is.</source>
        <translation>Runs the batches up to this one again, with one change at a time. The run itself stays as it is.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>%1 reruns of %2 trials, %3 of about %4 batches</source>
        <translation>%1 reruns of %2 trials, %3 of about %4 batches</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <comment>time, such as 0:12</comment>
        <translation>, %1 left</translation>
    </message>
    <message>
        <source>How many trials there will be follows from what was found: pairs and further seeds come behind the single changes.</source>
        <translation>How many trials there will be follows from what was found: pairs and further seeds come behind the single changes.</translation>
    </message>
    <message>
        <source>Mark a change in the table to begin a run with it.</source>
        <translation>Mark a change in the table to begin a run with it.</translation>
    </message>
    <message>
        <source>The training that goes on has to end first.</source>
        <translation>The training that goes on has to end first.</translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation>Save the trials</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Comma-separated values (*.csv)</translation>
    </message>
    <message>
        <source>The trials were saved to %1.</source>
        <translation>The trials were saved to %1.</translation>
    </message>
    <message>
        <source>‹ &amp;Findings</source>
        <translation>‹ &amp;Findings</translation>
    </message>
    <message>
        <source>Back to all findings of the run. What goes on goes on.</source>
        <translation>Back to all findings of the run. What goes on goes on.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Stops at the next batch. What was tested until then stays.</source>
        <translation>Stops at the next batch. What was tested until then stays.</translation>
    </message>
    <message>
        <source>Progress of the search for the cause</source>
        <translation>Progress of the search for the cause</translation>
    </message>
    <message>
        <source>Trials, ranked</source>
        <translation>Trials, ranked</translation>
    </message>
    <message>
        <source>Apply the &amp;marked change and start</source>
        <translation>Apply the &amp;marked change and start</translation>
    </message>
    <message>
        <source>Sets the settings of the run with this change and starts a new run. Both can be undone.</source>
        <translation>Sets the settings of the run with this change and starts a new run. Both can be undone.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyTableModel</name>
    <message>
        <source>It was run with %1 seeds with which the unchanged run spikes; in %2 of them the spike is gone. With 95 % confidence that share lies between %3 % and %4 % of all such runs.</source>
        <translation>It was run with %1 seeds with which the unchanged run spikes; in %2 of them the spike is gone. With 95 % confidence that share lies between %3 % and %4 % of all such runs.</translation>
    </message>
    <message>
        <source>The largest true RMSE with each seed: %1.</source>
        <comment>a list of numbers</comment>
        <translation>The largest true RMSE with each seed: %1.</translation>
    </message>
    <message>
        <source>? not tested</source>
        <translation>? not tested</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>What was changed</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Cures it in</source>
        <translation>Cures it in</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Peak</translation>
    </message>
    <message>
        <source>Peak / unchanged</source>
        <translation>Peak / unchanged</translation>
    </message>
    <message>
        <source>Cures first, the smallest change first; then by the peak. All else, the seed and the images are those of the run. A probe changes the first step alone, to learn which part of it is needed: it is no cure.</source>
        <translation>Cures first, the smallest change first; then by the peak. All else, the seed and the images are those of the run. A probe changes the first step alone, to learn which part of it is needed: it is no cure.</translation>
    </message>
    <message>
        <source>Gone: in none of its runs does a batch count as a spike (one rule for all, under the verdict). Much smaller: less than a tenth of the unchanged peak.</source>
        <translation>Gone: in none of its runs does a batch count as a spike (one rule for all, under the verdict). Much smaller: less than a tenth of the unchanged peak.</translation>
    </message>
    <message>
        <source>Runs with further seeds, each with other first weights and another order. In brackets the share that this stands for, with 95 % confidence (Clopper and Pearson).</source>
        <translation>Runs with further seeds, each with other first weights and another order. In brackets the share that this stands for, with 95 % confidence (Clopper and Pearson).</translation>
    </message>
    <message>
        <source>The largest true RMSE of a batch: the median over the seeds.</source>
        <translation>The largest true RMSE of a batch: the median over the seeds.</translation>
    </message>
    <message>
        <source>The peak divided by that of the unchanged run with the same seeds.</source>
        <translation>The peak divided by that of the unchanged run with the same seeds.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::AutopsyVerdict</name>
    <message>
        <source>Of %1 changes that were tried %2 took the spike away in each of their runs so far.</source>
        <translation>Of %1 changes that were tried %2 took the spike away in each of their runs so far.</translation>
    </message>
    <message>
        <source>It waits for the training to end: both would slow each other down.</source>
        <translation>It waits for the training to end: both would slow each other down.</translation>
    </message>
    <message>
        <source>The same batches are run again, with one change at a time.</source>
        <translation>The same batches are run again, with one change at a time.</translation>
    </message>
    <message>
        <source>There is no verdict yet.</source>
        <translation>There is no verdict yet.</translation>
    </message>
    <message>
        <source>It was stopped before there was a verdict.</source>
        <translation>It was stopped before there was a verdict.</translation>
    </message>
    <message>
        <source>The rest was not tested.</source>
        <translation>The rest was not tested.</translation>
    </message>
    <message>
        <source>The training that goes on has to end first.</source>
        <translation>The training that goes on has to end first.</translation>
    </message>
    <message>
        <source>&amp;Apply and start</source>
        <translation>&amp;Apply and start</translation>
    </message>
    <message>
        <source>Sets the settings of the run with this change and starts a new run. Both can be undone.</source>
        <translation>Sets the settings of the run with this change and starts a new run. Both can be undone.</translation>
    </message>
    <message>
        <source>Save as &amp;CSV...</source>
        <translation>Save as &amp;CSV...</translation>
    </message>
    <message>
        <source>All trials with their figures, one a line.</source>
        <translation>All trials with their figures, one a line.</translation>
    </message>
    <message>
        <source>It begins as soon as what is computed now has ended.</source>
        <translation>It begins as soon as what is computed now has ended.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::BatchPane</name>
    <message>
        <source>Batches %1 to %2 of %3</source>
        <translation>Batches %1 to %2 of %3</translation>
    </message>
    <message>
        <source>Table of all batches</source>
        <translation>Table of all batches</translation>
    </message>
    <message>
        <source>Batches be&amp;fore</source>
        <translation>Batches be&amp;fore</translation>
    </message>
    <message>
        <source>&amp;Next batches</source>
        <translation>&amp;Next batches</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::BatchStudy</name>
    <message>
        <source>&amp;Inspect batch %1</source>
        <translation>&amp;Inspect batch %1</translation>
    </message>
    <message>
        <source>&amp;Rewind to batch %1...</source>
        <translation>&amp;Rewind to batch %1...</translation>
    </message>
    <message>
        <source>Batch %1 is taken apart as soon as the training is paused or has ended: at the same time both would be slow.</source>
        <translation>Batch %1 is taken apart as soon as the training is paused or has ended: at the same time both would be slow.</translation>
    </message>
    <message>
        <source>Stopped. The run is as it was.</source>
        <translation>Stopped. The run is as it was.</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>Rewind</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>Rewind to &amp;before it...</source>
        <translation>Rewind to &amp;before it...</translation>
    </message>
    <message>
        <source>Goes back to where the run stood before this batch, to train on with other settings.</source>
        <translation>Goes back to where the run stood before this batch, to train on with other settings.</translation>
    </message>
    <message>
        <source>Closes this pane (Escape).</source>
        <translation>Closes this pane (Escape).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Going back</translation>
    </message>
    <message>
        <source>Running the batch again</source>
        <translation>Running the batch again</translation>
    </message>
    <message>
        <source>Inspect &amp;again</source>
        <translation>Inspect &amp;again</translation>
    </message>
    <message>
        <source>&amp;Pause now</source>
        <translation>&amp;Pause now</translation>
    </message>
    <message>
        <source>&amp;Open the images...</source>
        <translation>&amp;Open the images...</translation>
    </message>
    <message>
        <source>Batch %1 is taken apart as soon as the experiment that goes on has ended.</source>
        <translation>Batch %1 is taken apart as soon as the experiment that goes on has ended.</translation>
    </message>
    <message>
        <source>Bac&amp;k to Diagnose</source>
        <translation>Bac&amp;k to Diagnose</translation>
    </message>
    <message>
        <source>Goes back to the finding or the row that led here (Escape).</source>
        <translation>Goes back to the finding or the row that led here (Escape).</translation>
    </message>
    <message>
        <source>Closes this pane and stays at the chart.</source>
        <translation>Closes this pane and stays at the chart.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::BatchTableModel</name>
    <message>
        <source>◆ This batch is to blame: it is so large that the running mean of its epoch shows it and not the batches around it. Its true RMSE is %1.</source>
        <translation>◆ This batch is to blame: it is so large that the running mean of its epoch shows it and not the batches around it. Its true RMSE is %1.</translation>
    </message>
    <message>
        <source>Batch %1 of the run.</source>
        <translation>Batch %1 of the run.</translation>
    </message>
    <message>
        <source>The log does not tell this.</source>
        <translation>The log does not tell this.</translation>
    </message>
    <message>
        <source>This is not a number: the training stopped here.</source>
        <translation>This is not a number: the training stopped here.</translation>
    </message>
    <message>
        <source>This was not measured.</source>
        <translation>This was not measured.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>True RMSE</source>
        <translation>True RMSE</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>Running mean</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradient norm</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Number of the batch within its epoch. ◆ marks one that is to blame for a misleading mean.</source>
        <translation>Number of the batch within its epoch. ◆ marks one that is to blame for a misleading mean.</translation>
    </message>
    <message>
        <source>How often all training images have been seen, counting this time.</source>
        <translation>How often all training images have been seen, counting this time.</translation>
    </message>
    <message>
        <source>sqrt(mean((prediction - target)²)) over this batch alone, in the target&apos;s own unit.</source>
        <translation>sqrt(mean((prediction - target)²)) over this batch alone, in the target&apos;s own unit.</translation>
    </message>
    <message>
        <source>What Keras prints: the mean of the true RMSE of all batches since the epoch began.</source>
        <translation>What Keras prints: the mean of the true RMSE of all batches since the epoch began.</translation>
    </message>
    <message>
        <source>mean(|prediction - target|) over this batch alone, in the target&apos;s own unit.</source>
        <translation>mean(|prediction - target|) over this batch alone, in the target&apos;s own unit.</translation>
    </message>
    <message>
        <source>What the optimizer saw: the loss as chosen, in the unit of the scaled targets.</source>
        <translation>What the optimizer saw: the loss as chosen, in the unit of the scaled targets.</translation>
    </message>
    <message>
        <source>Length of the gradient over all weights, before clipping. A jump here comes before a jump of the weights.</source>
        <translation>Length of the gradient over all weights, before clipping. A jump here comes before a jump of the weights.</translation>
    </message>
    <message>
        <source>The learning rate that this batch was trained with.</source>
        <translation>The learning rate that this batch was trained with.</translation>
    </message>
    <message>
        <source>Seconds for this batch, loading its images included.</source>
        <translation>Seconds for this batch, loading its images included.</translation>
    </message>
    <message>
        <source>True value</source>
        <translation>True value</translation>
    </message>
    <message>
        <source>As in the log</source>
        <translation>As in the log</translation>
    </message>
    <message>
        <source>Bound (±)</source>
        <translation>Bound (±)</translation>
    </message>
    <message>
        <source>How well known</source>
        <translation>How well known</translation>
    </message>
    <message>
        <source>What this batch by itself came to, worked out from what the log shows.</source>
        <translation>What this batch by itself came to, worked out from what the log shows.</translation>
    </message>
    <message>
        <source>What stands in the log after this batch: most tools print a mean of many batches.</source>
        <translation>What stands in the log after this batch: most tools print a mean of many batches.</translation>
    </message>
    <message>
        <source>The true value lies at most so far from the one that is shown.</source>
        <translation>The true value lies at most so far from the one that is shown.</translation>
    </message>
    <message>
        <source>Printed itself; bounded: worked out from the lines around it, within the bound; the mean of a block of batches, of which no single one is known; or not told by the log at all.</source>
        <translation>Printed itself; bounded: worked out from the lines around it, within the bound; the mean of a block of batches, of which no single one is known; or not told by the log at all.</translation>
    </message>
    <message>
        <source>◆ This batch is to blame: it stands far above the batches around it, and whatever mean holds it shows it and not them. Its true value is %1.</source>
        <translation>◆ This batch is to blame: it stands far above the batches around it, and whatever mean holds it shows it and not them. Its true value is %1.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ChannelChart</name>
    <message>
        <source>Grey</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Byte, before any scaling</source>
        <translation>Byte, before any scaling</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a channel and its count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Byte %1: %2</source>
        <comment>counts of each channel</comment>
        <translation>Byte %1: %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ChartTools</name>
    <message>
        <source>Save the chart as PNG</source>
        <translation>Save the chart as PNG</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG pictures (*.png)</translation>
    </message>
    <message>
        <source>The chart was saved to %1.</source>
        <translation>The chart was saved to %1.</translation>
    </message>
    <message>
        <source>Save the chart as SVG</source>
        <translation>Save the chart as SVG</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG drawings (*.svg)</translation>
    </message>
    <message>
        <source>Save the values as CSV</source>
        <translation>Save the values as CSV</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV tables (*.csv)</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Compare &amp;with</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>&amp;Axis</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmic</translation>
    </message>
    <message>
        <source>S&amp;moothing off</source>
        <translation>S&amp;moothing off</translation>
    </message>
    <message>
        <source>S&amp;moothing %1</source>
        <translation>S&amp;moothing %1</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s smoothing, an exponential average without the bias of its start, as one more curve.</source>
        <translation>TensorBoard&apos;s smoothing, an exponential average without the bias of its start, as one more curve.</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>Show a&amp;ll</translation>
    </message>
    <message>
        <source>Back to the whole run (Home, or a double click on the chart).</source>
        <translation>Back to the whole run (Home, or a double click on the chart).</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>The chart as a picture or drawing, or every batch as a table.</source>
        <translation>The chart as a picture or drawing, or every batch as a table.</translation>
    </message>
    <message>
        <source>Chart as &amp;PNG...</source>
        <translation>Chart as &amp;PNG...</translation>
    </message>
    <message>
        <source>Chart as &amp;SVG...</source>
        <translation>Chart as &amp;SVG...</translation>
    </message>
    <message>
        <source>Values as &amp;CSV...</source>
        <translation>Values as &amp;CSV...</translation>
    </message>
    <message>
        <source>Compared &amp;with %1</source>
        <translation>Compared &amp;with %1</translation>
    </message>
    <message>
        <source>Lays other runs over this one, paler and in the same unit.</source>
        <translation>Lays other runs over this one, paler and in the same unit.</translation>
    </message>
    <message>
        <source>Save the chart as PDF</source>
        <translation>Save the chart as PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Save a report of the run</source>
        <translation>Save a report of the run</translation>
    </message>
    <message>
        <source>Web pages (*.html);;PDF documents (*.pdf)</source>
        <translation>Web pages (*.html);;PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Save for TensorBoard into a folder</source>
        <translation>Save for TensorBoard into a folder</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>A&amp;gainst</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>batches</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>epochs</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>samples</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>What the x axis counts. Other runs are laid over this one by it: two runs with batches of different size can be compared by samples, two machines by time.</source>
        <translation>What the x axis counts. Other runs are laid over this one by it: two runs with batches of different size can be compared by samples, two machines by time.</translation>
    </message>
    <message>
        <source>symlog</source>
        <translation>symlog</translation>
    </message>
    <message>
        <source>Automatic turns logarithmic when the values span more than three decades. Symlog is logarithmic away from 0, up and down, and shows 0 itself.</source>
        <translation>Automatic turns logarithmic when the values span more than three decades. Symlog is logarithmic away from 0, up and down, and shows 0 itself.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>What is shown beside the losses.</source>
        <translation>What is shown beside the losses.</translation>
    </message>
    <message>
        <source>&amp;Overview of the run</source>
        <translation>&amp;Overview of the run</translation>
    </message>
    <message>
        <source>&amp;Gradient norm</source>
        <translation>&amp;Gradient norm</translation>
    </message>
    <message>
        <source>&amp;Learning rate</source>
        <translation>&amp;Learning rate</translation>
    </message>
    <message>
        <source>&amp;Time per batch</source>
        <translation>&amp;Time per batch</translation>
    </message>
    <message>
        <source>Ta&amp;ble of batches</source>
        <translation>Ta&amp;ble of batches</translation>
    </message>
    <message>
        <source>Chart as P&amp;DF...</source>
        <translation>Chart as P&amp;DF...</translation>
    </message>
    <message>
        <source>&amp;TensorBoard events...</source>
        <translation>&amp;TensorBoard events...</translation>
    </message>
    <message>
        <source>&amp;Report of the run (HTML or PDF)...</source>
        <translation>&amp;Report of the run (HTML or PDF)...</translation>
    </message>
    <message>
        <source>Picture si&amp;ze</source>
        <translation>Picture si&amp;ze</translation>
    </message>
    <message>
        <source>A4 page, %1 x %2</source>
        <translation>A4 page, %1 x %2</translation>
    </message>
    <message>
        <source>%1 x %2</source>
        <comment>width and height in pixels</comment>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>As on the screen</translation>
    </message>
    <message>
        <source>PNG &amp;resolution</source>
        <translation>PNG &amp;resolution</translation>
    </message>
    <message>
        <source>%1 dots an inch</source>
        <translation>%1 dots an inch</translation>
    </message>
    <message>
        <source>&amp;What other tools would have shown</source>
        <translation>&amp;What other tools would have shown</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::CheckPanel</name>
    <message>
        <source>The data are being looked at...</source>
        <translation>The data are being looked at...</translation>
    </message>
    <message>
        <source>%1 rows and every pixel of their images were looked at.</source>
        <translation>%1 rows and every pixel of their images were looked at.</translation>
    </message>
    <message>
        <source>%1 rows were looked at; the images come next.</source>
        <translation>%1 rows were looked at; the images come next.</translation>
    </message>
    <message>
        <source>Nothing stood out.</source>
        <translation>Nothing stood out.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out by your choice.</source>
        <translation>
            <numerusform>%n row is left out by your choice.</numerusform>
            <numerusform>%n rows are left out by your choice.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows and every pixel of their images were looked at, as they were read before size or fit was changed.</source>
        <translation>%1 rows and every pixel of their images were looked at, as they were read before size or fit was changed.</translation>
    </message>
    <message>
        <source>%1 rows were looked at, but not their images: these have not been read.</source>
        <translation>%1 rows were looked at, but not their images: these have not been read.</translation>
    </message>
    <message>
        <source>Read the images</source>
        <translation>Read the images</translation>
    </message>
    <message>
        <source>Reads them at the model&apos;s size and looks at every pixel. A training does so, too.</source>
        <translation>Reads them at the model&apos;s size and looks at every pixel. A training does so, too.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ColumnChooser</name>
    <message>
        <source>no unit</source>
        <translation>no unit</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Unit of %1</translation>
    </message>
    <message>
        <source>The unit in which errors are shown, such as kPa or mm. It changes no number.</source>
        <translation>The unit in which errors are shown, such as kPa or mm. It changes no number.</translation>
    </message>
    <message>
        <source>%1 is the only target. Choose another target column first.</source>
        <translation>%1 is the only target. Choose another target column first.</translation>
    </message>
    <message>
        <source>A network needs at least one target: choose another column before you leave out %1.</source>
        <translation>A network needs at least one target: choose another column before you leave out %1.</translation>
    </message>
    <message>
        <source>Column with the &amp;image files</source>
        <translation>Column with the &amp;image files</translation>
    </message>
    <message>
        <source>Each cell is the path of an image, relative to the table.</source>
        <translation>Each cell is the path of an image, relative to the table.</translation>
    </message>
    <message>
        <source>&amp;Targets: what the network shall predict</source>
        <translation>&amp;Targets: what the network shall predict</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>The columns that hold numbers. With more than one, the network gets as many outputs.</source>
        <translation>The columns that hold numbers. With more than one, the network gets as many outputs.</translation>
    </message>
    <message>
        <source>Target columns</source>
        <translation>Target columns</translation>
    </message>
    <message>
        <source>Column with the image files</source>
        <translation>Column with the image files</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ConclusionList</name>
    <message>
        <source>Also possible: %1</source>
        <translation>Also possible: %1</translation>
    </message>
    <message>
        <source>Nothing beyond its numbers: this log does not show how it was made.</source>
        <translation>Nothing beyond its numbers: this log does not show how it was made.</translation>
    </message>
    <message>
        <source>What in the log says so, and what else would fit.</source>
        <translation>What in the log says so, and what else would fit.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ContactSheet</name>
    <message>
        <source>target</source>
        <translation>target</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicted</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>not finite</translation>
    </message>
    <message>
        <source>Images of the batch, the largest error first</source>
        <translation>Images of the batch, the largest error first</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DataDetails</name>
    <message>
        <source>%1 usable, %2 left out</source>
        <translation>%1 usable, %2 left out</translation>
    </message>
    <message>
        <source>&amp;Left out (%1)</source>
        <translation>&amp;Left out (%1)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Open &amp;other images...</source>
        <translation>Open &amp;other images...</translation>
    </message>
    <message>
        <source>Chooses another folder. The runs that are there stay.</source>
        <translation>Chooses another folder. The runs that are there stay.</translation>
    </message>
    <message>
        <source>Rows without a usable image or number, and why. No training uses them.</source>
        <translation>Rows without a usable image or number, and why. No training uses them.</translation>
    </message>
    <message>
        <source>%1 decoded in memory, %2 of at most %3</source>
        <translation>%1 decoded in memory, %2 of at most %3</translation>
    </message>
    <message>
        <source>Images are decoded once at the model&apos;s size and kept within this budget; those beyond it are decoded anew in each epoch, ahead of the training.</source>
        <translation>Images are decoded once at the model&apos;s size and kept within this budget; those beyond it are decoded anew in each epoch, ahead of the training.</translation>
    </message>
    <message>
        <source>Ro&amp;ws (%1)</source>
        <translation>Ro&amp;ws (%1)</translation>
    </message>
    <message>
        <source>&amp;Check...</source>
        <translation>&amp;Check...</translation>
    </message>
    <message>
        <source>&amp;Check (%1)</source>
        <translation>&amp;Check (%1)</translation>
    </message>
    <message>
        <source>How it is rea&amp;d...</source>
        <translation>How it is rea&amp;d...</translation>
    </message>
    <message>
        <source>Separator, header, decimal mark, image folder, pattern of the file names, arrays: what was found, and the choice of something else, with a preview.</source>
        <translation>Separator, header, decimal mark, image folder, pattern of the file names, arrays: what was found, and the choice of something else, with a preview.</translation>
    </message>
    <message>
        <source>The comma &amp;groups thousands</source>
        <translation>The comma &amp;groups thousands</translation>
    </message>
    <message>
        <source>It is a decimal &amp;comma</source>
        <translation>It is a decimal &amp;comma</translation>
    </message>
    <message>
        <source>Duplicates, outliers, missing codes, leaks and other defects, found without being asked.</source>
        <translation>Duplicates, outliers, missing codes, leaks and other defects, found without being asked.</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>left out by you</translation>
    </message>
    <message>
        <source>%1 used, %2 left out (%3 by you)</source>
        <translation>%1 used, %2 left out (%3 by you)</translation>
    </message>
    <message>
        <source>Ro&amp;ws (%1 of %2)</source>
        <comment>rows that are used, of all that are usable</comment>
        <translation>Ro&amp;ws (%1 of %2)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DataFindingCard</name>
    <message>
        <source>ℹ note</source>
        <translation>ℹ note</translation>
    </message>
    <message>
        <source>⚠ look at it</source>
        <translation>⚠ look at it</translation>
    </message>
    <message>
        <source>‼ serious</source>
        <translation>‼ serious</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out of training and validation by your choice.</source>
        <translation>
            <numerusform>%n row is left out of training and validation by your choice.</numerusform>
            <numerusform>%n rows are left out of training and validation by your choice.</numerusform>
        </translation>
    </message>
    <message>
        <source>You chose to keep them.</source>
        <translation>You chose to keep them.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n row(s)</source>
        <translation>
            <numerusform>Show %n row</numerusform>
            <numerusform>Show %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows only these rows, and those that they resemble, in the table of rows.</source>
        <translation>Shows only these rows, and those that they resemble, in the table of rows.</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out</source>
        <translation>
            <numerusform>Leave %n row out</numerusform>
            <numerusform>Leave %n rows out</numerusform>
        </translation>
    </message>
    <message>
        <source>No training and no validation uses them any more. Each run records the choice.</source>
        <translation>No training and no validation uses them any more. Each run records the choice.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>They are as they should be. Each run records the choice.</source>
        <translation>They are as they should be. Each run records the choice.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Takes the choice back.</source>
        <translation>Takes the choice back.</translation>
    </message>
    <message>
        <source>Do not learn this column</source>
        <translation>Do not learn this column</translation>
    </message>
    <message>
        <source>Takes it out of the targets. It can be ticked again at the left.</source>
        <translation>Takes it out of the targets. It can be ticked again at the left.</translation>
    </message>
    <message>
        <source>You know of it and leave it as it is.</source>
        <translation>You know of it and leave it as it is.</translation>
    </message>
    <message>
        <source>Shows only these rows among those that are left out, with their places and values.</source>
        <translation>Shows only these rows among those that are left out, with their places and values.</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>You know of it, and nothing changes. Each run records the choice.</source>
        <translation>You know of it, and nothing changes. Each run records the choice.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DataPage</name>
    <message>
        <source>Open a folder of images</source>
        <translation>Open a folder of images</translation>
    </message>
    <message>
        <source>Open a table of images</source>
        <translation>Open a table of images</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Open a training log</source>
        <translation>Open a training log</translation>
    </message>
    <message>
        <source>Tables and arrays (*.csv *.tsv *.txt *.jsonl *.npz *.npy)</source>
        <translation>Tables and arrays (*.csv *.tsv *.txt *.jsonl *.npz *.npy)</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.out *.ipynb *.json *.jsonl *.csv *tfevents*)</source>
        <translation>Logs (*.log *.txt *.out *.ipynb *.json *.jsonl *.csv *tfevents*)</translation>
    </message>
    <message>
        <source>Open a folder of TensorBoard&apos;s logs</source>
        <translation>Open a folder of TensorBoard&apos;s logs</translation>
    </message>
    <message>
        <source>Follow a log while it is written</source>
        <translation>Follow a log while it is written</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DiagnosePage</name>
    <message>
        <source>%1 – batches: %2</source>
        <translation>%1 – batches: %2</translation>
    </message>
    <message>
        <source>The first batch is on its way.</source>
        <translation>The first batch is on its way.</translation>
    </message>
    <message>
        <source>There is no run yet</source>
        <translation>There is no run yet</translation>
    </message>
    <message>
        <source>Train on images, or open a training log. What stands out in the run, and every batch in figures, will be here.</source>
        <translation>Train on images, or open a training log. What stands out in the run, and every batch in figures, will be here.</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>Go to &amp;Train</translation>
    </message>
    <message>
        <source>Ba&amp;tches</source>
        <translation>Ba&amp;tches</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Press Enter on a batch, or click it twice, to take it apart; Escape comes back here. ◆ marks one that is to blame.</source>
        <translation>Press Enter on a batch, or click it twice, to take it apart; Escape comes back here. ◆ marks one that is to blame.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::DropZone</name>
    <message>
        <source>Drop a folder of images, its table, or a training log here</source>
        <translation>Drop a folder of images, its table, or a training log here</translation>
    </message>
    <message>
        <source>Open &amp;images...</source>
        <translation>Open &amp;images...</translation>
    </message>
    <message>
        <source>Open a &amp;log...</source>
        <translation>Open a &amp;log...</translation>
    </message>
    <message>
        <source>Use the &amp;demo</source>
        <translation>Use the &amp;demo</translation>
    </message>
    <message>
        <source>A folder with a table (metadata.csv or metadata.jsonl) that names each image and the number that a network shall read from it.</source>
        <translation>A folder with a table (metadata.csv or metadata.jsonl) that names each image and the number that a network shall read from it.</translation>
    </message>
    <message>
        <source>What a training printed as it ran: TrueLoss takes its running means apart into the loss of each batch.</source>
        <translation>What a training printed as it ran: TrueLoss takes its running means apart into the loss of each batch.</translation>
    </message>
    <message>
        <source>2,050 drawn pressure gauges with their readings in kPa, to see everything without data of your own.</source>
        <translation>2,050 drawn pressure gauges with their readings in kPa, to see everything without data of your own.</translation>
    </message>
    <message>
        <source>Chooses a folder. Nothing in it is changed.</source>
        <translation>Chooses a folder. Nothing in it is changed.</translation>
    </message>
    <message>
        <source>Chooses a text file, such as the saved output of Keras. It becomes a run to look at.</source>
        <translation>Chooses a text file, such as the saved output of Keras. It becomes a run to look at.</translation>
    </message>
    <message>
        <source>Draws the images once and keeps them in the cache folder.</source>
        <translation>Draws the images once and keeps them in the cache folder.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::EvidenceBadge</name>
    <message>
        <source>measured</source>
        <translation>measured</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>not tested</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>tested</translation>
    </message>
    <message>
        <source>This describes what was measured. It says nothing about the cause.</source>
        <translation>This describes what was measured. It says nothing about the cause.</translation>
    </message>
    <message>
        <source>This cause is a guess: no run with it changed has been made.</source>
        <translation>This cause is a guess: no run with it changed has been made.</translation>
    </message>
    <message>
        <source>The batches were run again with one change at a time.</source>
        <translation>The batches were run again with one change at a time.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ExperimentJob</name>
    <message>
        <source>There are no images yet. Open some, or the demo, on the Data page.</source>
        <translation>There are no images yet. Open some, or the demo, on the Data page.</translation>
    </message>
    <message>
        <source>A training is going on. This can begin once it has ended.</source>
        <translation>A training is going on. This can begin once it has ended.</translation>
    </message>
    <message>
        <source>The images are still being read.</source>
        <translation>The images are still being read.</translation>
    </message>
    <message>
        <source>The images have not been read. The Data page says why.</source>
        <translation>The images have not been read. The Data page says why.</translation>
    </message>
    <message>
        <source>Another experiment is going on.</source>
        <translation>Another experiment is going on.</translation>
    </message>
    <message>
        <source>The images are not divided into training and validation images yet.</source>
        <translation>The images are not divided into training and validation images yet.</translation>
    </message>
    <message>
        <source>It was stopped because a training began.</source>
        <translation>It was stopped because a training began.</translation>
    </message>
    <message>
        <source>It was stopped because the data were changed.</source>
        <translation>It was stopped because the data were changed.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ExplanationCard</name>
    <message>
        <source>tested: yes</source>
        <translation>tested: yes</translation>
    </message>
    <message>
        <source>tested: no</source>
        <translation>tested: no</translation>
    </message>
    <message>
        <source>not testable</source>
        <translation>not testable</translation>
    </message>
    <message>
        <source>Batches of the run were tried on the weights that this one met and on earlier ones.</source>
        <translation>Batches of the run were tried on the weights that this one met and on earlier ones.</translation>
    </message>
    <message>
        <source>There was nothing to compare with.</source>
        <translation>There was nothing to compare with.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n row(s) shown: %1</source>
        <translation>
            <numerusform>%n row shown: %1</numerusform>
            <numerusform>%n rows shown: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>Show &amp;all rows</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::FindingCard</name>
    <message>
        <source>Show &amp;batch</source>
        <translation>Show &amp;batch</translation>
    </message>
    <message>
        <source>Marks this batch in the chart and in the table below.</source>
        <translation>Marks this batch in the chart and in the table below.</translation>
    </message>
    <message>
        <source>&amp;Find the cause</source>
        <translation>&amp;Find the cause</translation>
    </message>
    <message>
        <source>Show the &amp;tests</source>
        <translation>Show the &amp;tests</translation>
    </message>
    <message>
        <source>What was tested to find the cause, and what came of it.</source>
        <translation>What was tested to find the cause, and what came of it.</translation>
    </message>
    <message>
        <source>Runs the batches up to this one again, with one change at a time, to see which change makes the spike go away. The run itself stays as it is.</source>
        <translation>Runs the batches up to this one again, with one change at a time, to see which change makes the spike go away. The run itself stays as it is.</translation>
    </message>
    <message>
        <source>&amp;Inspect the batch</source>
        <translation>&amp;Inspect the batch</translation>
    </message>
    <message>
        <source>Runs it again and takes it apart: its images, its layers, and what explains it. Escape comes back here.</source>
        <translation>Runs it again and takes it apart: its images, its layers, and what explains it. Escape comes back here.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::FitChooser</name>
    <message>
        <source>All images that were looked at have the model&apos;s shape: each choice gives the same.</source>
        <translation>All images that were looked at have the model&apos;s shape: each choice gives the same.</translation>
    </message>
    <message>
        <source>The model sees %1 × %2 pixels.</source>
        <translation>The model sees %1 × %2 pixels.</translation>
    </message>
    <message>
        <source>Images of another shape</source>
        <translation>Images of another shape</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
    </message>
    <message>
        <source>All of the image, out of proportion where the shapes differ.</source>
        <translation>All of the image, out of proportion where the shapes differ.</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>All of the image in proportion, with borders. For lengths and angles.</source>
        <translation>All of the image in proportion, with borders. For lengths and angles.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>The middle of the image in proportion; what lies outside is lost.</source>
        <translation>The middle of the image in proportion; what lies outside is lost.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::HistogramChart</name>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>lower and upper edge of a bin, and its count</comment>
        <translation>%1 to %2: %3</translation>
    </message>
    <message>
        <source>Choose a target column: its values appear here.</source>
        <translation>Choose a target column: its values appear here.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ImageViewer</name>
    <message>
        <source>Image %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>an image of all</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>read reduced to %1 × %2 pixels, shown at %3</source>
        <translation>read reduced to %1 × %2 pixels, shown at %3</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, shown at %3</source>
        <translation>%1 × %2 pixels, shown at %3</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Previous</translation>
    </message>
    <message>
        <source>The image before (Left). Home shows the first.</source>
        <translation>The image before (Left). Home shows the first.</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Next ›</translation>
    </message>
    <message>
        <source>The image after (Right). End shows the last, Esc closes.</source>
        <translation>The image after (Right). End shows the last, Esc closes.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::InspectedImagesModel</name>
    <message>
        <source>%1: target %2, predicted %3, error %4</source>
        <translation>%1: target %2, predicted %3, error %4</translation>
    </message>
    <message>
        <source>%1 of the batch&apos;s loss</source>
        <translation>%1 of the batch&apos;s loss</translation>
    </message>
    <message>
        <source>Row %1: </source>
        <translation>Row %1: </translation>
    </message>
</context>
<context>
    <name>trueloss::ui::InspectionView</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>the middle of some batches&apos; RMSE, and the extremes</comment>
        <translation>%1 (%2 to %3)</translation>
    </message>
    <message>
        <source>Batch %1 of epoch %2, images: %3. True RMSE %4, after its step %5 on the same images; gradient norm %6, learning rate %7.</source>
        <translation>Batch %1 of epoch %2, images: %3. True RMSE %4, after its step %5 on the same images; gradient norm %6, learning rate %7.</translation>
    </message>
    <message>
        <source>Run again, it gave the recorded RMSE, bit for bit.</source>
        <translation>Run again, it gave the recorded RMSE, bit for bit.</translation>
    </message>
    <message>
        <source>Run again, it gave another RMSE than was recorded: with other threads, on another machine or a GPU, sums are rounded differently.</source>
        <translation>Run again, it gave another RMSE than was recorded: with other threads, on another machine or a GPU, sums are rounded differently.</translation>
    </message>
    <message>
        <source>There is no batch before it.</source>
        <translation>There is no batch before it.</translation>
    </message>
    <message>
        <source>Nothing changed by more than a factor of 2 since the batch before.</source>
        <translation>Nothing changed by more than a factor of 2 since the batch before.</translation>
    </message>
    <message>
        <source>%1 times</source>
        <comment>a factor</comment>
        <translation>%1 times</translation>
    </message>
    <message>
        <source>this batch: %1</source>
        <translation>this batch: %1</translation>
    </message>
    <message>
        <source>ordinary ones: %1</source>
        <translation>ordinary ones: %1</translation>
    </message>
    <message>
        <source>Is this batch unusual?</source>
        <translation>Is this batch unusual?</translation>
    </message>
    <message>
        <source>ordinary batches before: %1</source>
        <translation>ordinary batches before: %1</translation>
    </message>
    <message>
        <source>one update later: %1</source>
        <translation>one update later: %1</translation>
    </message>
    <message>
        <source>on this batch&apos;s weights: %1</source>
        <translation>on this batch&apos;s weights: %1</translation>
    </message>
    <message>
        <source>Did the update before it do the damage?</source>
        <translation>Did the update before it do the damage?</translation>
    </message>
    <message>
        <source>in the unit: %1</source>
        <translation>in the unit: %1</translation>
    </message>
    <message>
        <source>in the scaled unit: %1</source>
        <translation>in the scaled unit: %1</translation>
    </message>
    <message>
        <source>targets outside the range that the scaler was fitted on: %1</source>
        <translation>targets outside the range that the scaler was fitted on: %1</translation>
    </message>
    <message>
        <source>predictions outside it: %1</source>
        <translation>predictions outside it: %1</translation>
    </message>
    <message>
        <source>Does the unit or the scaling make it look so?</source>
        <translation>Does the unit or the scaling make it look so?</translation>
    </message>
    <message>
        <source>error: prediction - target</source>
        <translation>error: prediction - target</translation>
    </message>
    <message>
        <source>error: prediction - target (%1)</source>
        <translation>error: prediction - target (%1)</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>The predictions lie %1 from the targets in the mean. The image with the largest error makes up %2 of the sum of squared errors.</source>
        <translation>The predictions lie %1 from the targets in the mean. The image with the largest error makes up %2 of the sum of squared errors.</translation>
    </message>
    <message>
        <source>Not all errors of this batch are finite numbers; the bars show those that are.</source>
        <translation>Not all errors of this batch are finite numbers; the bars show those that are.</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Why</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>&amp;Errors</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Layers</translation>
    </message>
    <message>
        <source>W&amp;hat changed</source>
        <translation>W&amp;hat changed</translation>
    </message>
    <message>
        <source>Layers of the network in this batch</source>
        <translation>Layers of the network in this batch</translation>
    </message>
    <message>
        <source>The largest squared error first. The bar is the image&apos;s share of the batch&apos;s loss.</source>
        <translation>The largest squared error first. The bar is the image&apos;s share of the batch&apos;s loss.</translation>
    </message>
    <message>
        <source>The largest squared error first, in %1. The bar is the image&apos;s share of the batch&apos;s loss.</source>
        <translation>The largest squared error first, in %1. The bar is the image&apos;s share of the batch&apos;s loss.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::JobBar</name>
    <message>
        <source>batch %1 of %2</source>
        <translation>batch %1 of %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>batch 3 of 10, and a time such as 0:12</comment>
        <translation>%1, %2 left</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LayerFiguresModel</name>
    <message>
        <source>L2 norm of the gradient of this layer&apos;s weights and biases, before any limit on it.</source>
        <translation>L2 norm of the gradient of this layer&apos;s weights and biases, before any limit on it.</translation>
    </message>
    <message>
        <source>L2 norm of what the step changed of them.</source>
        <translation>L2 norm of what the step changed of them.</translation>
    </message>
    <message>
        <source>Norm of the update over that of the weights. About 0.001 is usual; at 1 the step replaces the layer.</source>
        <translation>Norm of the update over that of the weights. About 0.001 is usual; at 1 the step replaces the layer.</translation>
    </message>
    <message>
        <source>Of what the layer gave out for this batch before the step, and for the same images after it.</source>
        <translation>Of what the layer gave out for this batch before the step, and for the same images after it.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradient norm</translation>
    </message>
    <message>
        <source>Weight norm</source>
        <translation>Weight norm</translation>
    </message>
    <message>
        <source>Update norm</source>
        <translation>Update norm</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>Update / weight</translation>
    </message>
    <message>
        <source>Mean activation</source>
        <translation>Mean activation</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standard deviation</translation>
    </message>
    <message>
        <source>Share of zeros</source>
        <translation>Share of zeros</translation>
    </message>
    <message>
        <source>Largest by size</source>
        <translation>Largest by size</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LayerWindow</name>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Output (height × width × channels)</source>
        <translation>Output (height × width × channels)</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Operations an image</source>
        <translation>Operations an image</translation>
    </message>
    <message>
        <source>In all %1 parameters and %2 operations (multiplications and additions) for the forward pass of one image.</source>
        <translation>In all %1 parameters and %2 operations (multiplications and additions) for the forward pass of one image.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LeftOutPane</name>
    <message numerus="yes">
        <source>Show the %n row(s) that you left out</source>
        <translation>
            <numerusform>Show the row that you left out</numerusform>
            <numerusform>Show the %n rows that you left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Rows that were left out</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time, such as 0:12</comment>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Stops this. What was open before stays open.</source>
        <translation>Stops this. What was open before stays open.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LogBar</name>
    <message>
        <source>Stop following</source>
        <translation>Stop following</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>&amp;Read as</translation>
    </message>
    <message>
        <source>What kind of log this is taken for. Choose another one to read it again as that.</source>
        <translation>What kind of log this is taken for. Choose another one to read it again as that.</translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation>Col&amp;umn</translation>
    </message>
    <message>
        <source>Which of the log&apos;s numbers counts as the loss. Another one is read in its place.</source>
        <translation>Which of the log&apos;s numbers counts as the loss. Another one is read in its place.</translation>
    </message>
    <message>
        <source>True</source>
        <translation>True</translation>
    </message>
    <message>
        <source>Only what each batch by itself came to.</source>
        <translation>Only what each batch by itself came to.</translation>
    </message>
    <message>
        <source>As in the log</source>
        <translation>As in the log</translation>
    </message>
    <message>
        <source>Only the numbers that stand in the log.</source>
        <translation>Only the numbers that stand in the log.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>The true values, and the numbers of the log dashed over them.</source>
        <translation>The true values, and the numbers of the log dashed over them.</translation>
    </message>
    <message>
        <source>Goes on reading the log while it is written, and shows what is new at once.</source>
        <translation>Goes on reading the log while it is written, and shows what is new at once.</translation>
    </message>
    <message>
        <source>What the log gives away</source>
        <translation>What the log gives away</translation>
    </message>
    <message>
        <source>What the log gives away (%1)</source>
        <translation>What the log gives away (%1)</translation>
    </message>
    <message>
        <source>What can be told from the log about how it was made, with what in it says so.</source>
        <translation>What can be told from the log about how it was made, with what in it says so.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::LossChart</name>
    <message>
        <source>True batch RMSE</source>
        <translation>True batch RMSE</translation>
    </message>
    <message>
        <source>The error of each batch by itself, in the target&apos;s own unit: the square root of the mean of (prediction - target)². Nothing is averaged over batches.</source>
        <translation>The error of each batch by itself, in the target&apos;s own unit: the square root of the mean of (prediction - target)². Nothing is averaged over batches.</translation>
    </message>
    <message>
        <source>Running mean (what Keras prints)</source>
        <translation>Running mean (what Keras prints)</translation>
    </message>
    <message>
        <source>What Keras prints: the mean of all batches of this epoch so far, (b1 + ... + bk) / k. One huge batch stays in it to the end of the epoch.</source>
        <translation>What Keras prints: the mean of all batches of this epoch so far, (b1 + ... + bk) / k. One huge batch stays in it to the end of the epoch.</translation>
    </message>
    <message>
        <source>Smoothed %1</source>
        <translation>Smoothed %1</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>The RMSE over the whole validation split, measured once after each epoch.</source>
        <translation>The RMSE over the whole validation split, measured once after each epoch.</translation>
    </message>
    <message>
        <source>Mean misleads</source>
        <translation>Mean misleads</translation>
    </message>
    <message>
        <source>Here the running mean lies more than %1 times above or below what the batches really do. The diamond is the batch to blame.</source>
        <translation>Here the running mean lies more than %1 times above or below what the batches really do. The diamond is the batch to blame.</translation>
    </message>
    <message>
        <source>Other run</source>
        <translation>Other run</translation>
    </message>
    <message>
        <source>Another run for comparison, in paler colours on the same axes.</source>
        <translation>Another run for comparison, in paler colours on the same axes.</translation>
    </message>
    <message>
        <source>Press Start to train: the loss appears here.</source>
        <translation>Press Start to train: the loss appears here.</translation>
    </message>
    <message>
        <source>Loss chart</source>
        <translation>Loss chart</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>the letter of a curve and its name</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>This run does not know what the x axis counts. Choose batches to see it.</source>
        <translation>This run does not know what the x axis counts. Choose batches to see it.</translation>
    </message>
    <message>
        <source>True value of each batch</source>
        <translation>True value of each batch</translation>
    </message>
    <message>
        <source>What each batch by itself came to, worked out from what the log shows. Nothing is averaged, but where the log tells only the mean of a block of batches: there it is a step.</source>
        <translation>What each batch by itself came to, worked out from what the log shows. Nothing is averaged, but where the log tells only the mean of a block of batches: there it is a step.</translation>
    </message>
    <message>
        <source>As in the log</source>
        <translation>As in the log</translation>
    </message>
    <message>
        <source>The numbers that stand in the log: most tools print a mean of many batches. One huge batch stays in it for a long time.</source>
        <translation>The numbers that stand in the log: most tools print a mean of many batches. One huge batch stays in it for a long time.</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Bounds</translation>
    </message>
    <message>
        <source>The true value lies within this band. It is as wide as the rounding of the printed numbers makes it; where it is narrower than the line it is not seen.</source>
        <translation>The true value lies within this band. It is as wide as the rounding of the printed numbers makes it; where it is narrower than the line it is not seen.</translation>
    </message>
    <message>
        <source>What the log shows of the validation after an epoch.</source>
        <translation>What the log shows of the validation after an epoch.</translation>
    </message>
    <message>
        <source>Huge batch</source>
        <translation>Huge batch</translation>
    </message>
    <message>
        <source>The diamond is a batch so large that it would keep the mean of its epoch more than %1 times above what the batches really do. The log does not carry it on to later lines.</source>
        <translation>The diamond is a batch so large that it would keep the mean of its epoch more than %1 times above what the batches really do. The log does not carry it on to later lines.</translation>
    </message>
    <message>
        <source>Here the mean in the log lies more than %1 times above or below what the batches really do. The diamond is the batch to blame.</source>
        <translation>Here the mean in the log lies more than %1 times above or below what the batches really do. The diamond is the batch to blame.</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>Cannot be told</translation>
    </message>
    <message>
        <source>Batches that cannot be told from the log. Rest the mouse on one to see why.</source>
        <translation>Batches that cannot be told from the log. Rest the mouse on one to see why.</translation>
    </message>
    <message>
        <source>What TensorBoard draws: an exponential moving average of the batches&apos; true values. A huge batch fades from it little by little, over about 1 / (1 - smoothing) batches.</source>
        <translation>What TensorBoard draws: an exponential moving average of the batches&apos; true values. A huge batch fades from it little by little, over about 1 / (1 - smoothing) batches.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Open a &amp;folder of images...</source>
        <translation>Open a &amp;folder of images...</translation>
    </message>
    <message>
        <source>Open a &amp;table of images...</source>
        <translation>Open a &amp;table of images...</translation>
    </message>
    <message>
        <source>Open a &amp;log...</source>
        <translation>Open a &amp;log...</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Open the &amp;demo</translation>
    </message>
    <message>
        <source>&amp;Save the model...</source>
        <translation>&amp;Save the model...</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>Chart as &amp;PNG...</source>
        <translation>Chart as &amp;PNG...</translation>
    </message>
    <message>
        <source>Chart as &amp;SVG...</source>
        <translation>Chart as &amp;SVG...</translation>
    </message>
    <message>
        <source>Values as &amp;CSV...</source>
        <translation>Values as &amp;CSV...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Pause or resume (Space)</source>
        <translation>&amp;Pause or resume (Space)</translation>
    </message>
    <message>
        <source>&amp;One batch (full stop)</source>
        <translation>&amp;One batch (full stop)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Targets</translation>
    </message>
    <message>
        <source>T&amp;rain</source>
        <translation>T&amp;rain</translation>
    </message>
    <message>
        <source>D&amp;iagnose</source>
        <translation>D&amp;iagnose</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>R&amp;uns</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>&amp;Predict</translation>
    </message>
    <message>
        <source>&amp;Settings beside the chart</source>
        <translation>&amp;Settings beside the chart</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Theme of the s&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Light theme</translation>
    </message>
    <message>
        <source>Dar&amp;k theme</source>
        <translation>Dar&amp;k theme</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Explain what has the focus</source>
        <translation>&amp;Explain what has the focus</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Keyboard</translation>
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
        <translation>Save the model</translation>
    </message>
    <message>
        <source>Safetensors (*.safetensors)</source>
        <translation>Safetensors (*.safetensors)</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Move the focus with Tab to something and press F1: it is explained there.</source>
        <translation>Move the focus with Tab to something and press F1: it is explained there.</translation>
    </message>
    <message>
        <source>Ctrl+O, Ctrl+T, Ctrl+L</source>
        <translation>Ctrl+O, Ctrl+T, Ctrl+L</translation>
    </message>
    <message>
        <source>open a folder, a table, a log</source>
        <translation>open a folder, a table, a log</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+6</source>
        <translation>Ctrl+1 to Ctrl+6</translation>
    </message>
    <message>
        <source>go to a page</source>
        <translation>go to a page</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>pause and resume</source>
        <translation>pause and resume</translation>
    </message>
    <message>
        <source>full stop</source>
        <translation>full stop</translation>
    </message>
    <message>
        <source>run one batch</source>
        <translation>run one batch</translation>
    </message>
    <message>
        <source>Left, Right (Shift: ten)</source>
        <translation>Left, Right (Shift: ten)</translation>
    </message>
    <message>
        <source>walk through the batches of the chart</source>
        <translation>walk through the batches of the chart</translation>
    </message>
    <message>
        <source>Wheel, drag, Shift+drag</source>
        <translation>Wheel, drag, Shift+drag</translation>
    </message>
    <message>
        <source>zoom, choose a part, move it</source>
        <translation>zoom, choose a part, move it</translation>
    </message>
    <message>
        <source>Home, double click</source>
        <translation>Home, double click</translation>
    </message>
    <message>
        <source>show the whole run</source>
        <translation>show the whole run</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+E</source>
        <translation>Ctrl+S, Ctrl+E</translation>
    </message>
    <message>
        <source>save the model, the chart</source>
        <translation>save the model, the chart</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>explain what has the focus</source>
        <translation>explain what has the focus</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Left, Right, Enter, Shift with them</source>
        <translation>Left, Right, Enter, Shift with them</translation>
    </message>
    <message>
        <source>pick bars of the targets&apos; histogram</source>
        <translation>pick bars of the targets&apos; histogram</translation>
    </message>
    <message>
        <source>Chart as P&amp;DF...</source>
        <translation>Chart as P&amp;DF...</translation>
    </message>
    <message>
        <source>Delete, Ctrl+Z</source>
        <translation>Delete, Ctrl+Z</translation>
    </message>
    <message>
        <source>leave the selected rows out, take the last choice back</source>
        <translation>leave the selected rows out, take the last choice back</translation>
    </message>
    <message>
        <source>Enter, Left, Right, Esc</source>
        <translation>Enter, Left, Right, Esc</translation>
    </message>
    <message>
        <source>see the image of a row, those beside it, and close it</source>
        <translation>see the image of a row, those beside it, and close it</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Enter, F2, Delete, Ctrl+Z</source>
        <translation>Enter, F2, Delete, Ctrl+Z</translation>
    </message>
    <message>
        <source>show, rename or remove the marked run, take that back</source>
        <translation>show, rename or remove the marked run, take that back</translation>
    </message>
    <message>
        <source>Enter or click on a batch, Esc</source>
        <translation>Enter or click on a batch, Esc</translation>
    </message>
    <message>
        <source>take it apart, and go back</source>
        <translation>take it apart, and go back</translation>
    </message>
    <message>
        <source>Open a folder of e&amp;vent files...</source>
        <translation>Open a folder of e&amp;vent files...</translation>
    </message>
    <message>
        <source>Follow a l&amp;og...</source>
        <translation>Follow a l&amp;og...</translation>
    </message>
    <message>
        <source>Stop follow&amp;ing</source>
        <translation>Stop follow&amp;ing</translation>
    </message>
    <message>
        <source>Paste a lo&amp;g</source>
        <translation>Paste a lo&amp;g</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy what a training printed, in a terminal, a notebook or a web page.</source>
        <translation>There is no text to paste. Copy what a training printed, in a terminal, a notebook or a web page.</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>paste the text of a log</source>
        <translation>paste the text of a log</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::MechanismPicture</name>
    <message>
        <source>%1 (%2): weights of RMS %3, a first step of RMS %4, which is %5 of them.</source>
        <translation>%1 (%2): weights of RMS %3, a first step of RMS %4, which is %5 of them.</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>convolution</translation>
    </message>
    <message>
        <source>dense layer</source>
        <translation>dense layer</translation>
    </message>
    <message>
        <source>Within a neuron the signs of the step agree by %1, where 1 is all.</source>
        <translation>Within a neuron the signs of the step agree by %1, where 1 is all.</translation>
    </message>
    <message>
        <source>Its output grows from %1 in the first batch to %2 in the second, %3 times.</source>
        <translation>Its output grows from %1 in the first batch to %2 in the second, %3 times.</translation>
    </message>
    <message>
        <source>The first step, layer by layer</source>
        <translation>The first step, layer by layer</translation>
    </message>
    <message>
        <source>%1 layers; the arrow keys go through them.</source>
        <translation>%1 layers; the arrow keys go through them.</translation>
    </message>
    <message>
        <source>Root mean square of the layer&apos;s output, before its activation function, in the first batch and in the second: layers that all shift the same way multiply their shifts.</source>
        <translation>Root mean square of the layer&apos;s output, before its activation function, in the first batch and in the second: layers that all shift the same way multiply their shifts.</translation>
    </message>
    <message>
        <source>For each neuron the mean sign of what the step added to its incoming weights, without its own sign; the mean over the neurons. Random signs give nearly 0; at 1 all weights of a neuron move the same way, and the sum over its inputs moves as far as it can.</source>
        <translation>For each neuron the mean sign of what the step added to its incoming weights, without its own sign; the mean over the neurons. Random signs give nearly 0; at 1 all weights of a neuron move the same way, and the sum over its inputs moves as far as it can.</translation>
    </message>
    <message>
        <source>Root mean square of the layer&apos;s weights before the first step, and of what the step added to them. RMSprop and Adam take a first step of one size, whatever the gradient.</source>
        <translation>Root mean square of the layer&apos;s weights before the first step, and of what the step added to them. RMSprop and Adam take a first step of one size, whatever the gradient.</translation>
    </message>
    <message>
        <source>Weights and first step</source>
        <translation>Weights and first step</translation>
    </message>
    <message>
        <source>Output, batch 1 to 2</source>
        <translation>Output, batch 1 to 2</translation>
    </message>
    <message>
        <source>○ weights, ◆ step; RMS, log scale</source>
        <translation>○ weights, ◆ step; RMS, log scale</translation>
    </message>
    <message>
        <source>0 at random, 1 all the same way</source>
        <translation>0 at random, 1 all the same way</translation>
    </message>
    <message>
        <source>○ batch 1, ● batch 2; RMS, log scale</source>
        <translation>○ batch 1, ● batch 2; RMS, log scale</translation>
    </message>
    <message>
        <source>Agreement of the step&apos;s signs</source>
        <translation>Agreement of the step&apos;s signs</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::MessageLine</name>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ModelFacts</name>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, grey</source>
        <translation>%1 x %2 pixels, grey</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, colour</source>
        <translation>%1 x %2 pixels, colour</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Predicts</translation>
    </message>
    <message>
        <source>unit unknown</source>
        <translation>unit unknown</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a unit</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>its scaler</source>
        <translation>its scaler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a scaler and its figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>after epoch</source>
        <translation>after epoch</translation>
    </message>
    <message>
        <source>validation RMSE</source>
        <translation>validation RMSE</translation>
    </message>
    <message>
        <source>validation MAE</source>
        <translation>validation MAE</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>validation R²</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Facts about the model</source>
        <translation>Facts about the model</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::NumericsPanel</name>
    <message>
        <source>Numerics by era</source>
        <translation>Numerics by era</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formulas</translation>
    </message>
    <message>
        <source>Whose formulas the optimizers follow. RMSprop&apos;s epsilon stands beside the root to TensorFlow 2.10 and under it since; 1e-8 to Keras 2.1.2, 1e-7 since. libtorch corrects Adam&apos;s epsilon and keeps SGD&apos;s rate out of the velocity.</source>
        <translation>Whose formulas the optimizers follow. RMSprop&apos;s epsilon stands beside the root to TensorFlow 2.10 and under it since; 1e-8 to Keras 2.1.2, 1e-7 since. libtorch corrects Adam&apos;s epsilon and keeps SGD&apos;s rate out of the velocity.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps RMSprop and Adam from dividing by 0. Choosing formulas sets theirs.</source>
        <translation>Keeps RMSprop and Adam from dividing by 0. Choosing formulas sets theirs.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> steps</translation>
    </message>
    <message>
        <source>The learning rate rises to the whole over so many steps. Against a first step that is too large it only helps while it lasts.</source>
        <translation>The learning rate rises to the whole over so many steps. Against a first step that is too large it only helps while it lasts.</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>Bias correction</translation>
    </message>
    <message>
        <source>RMSprop divides its moving mean by 1 - rho^step, as Adam does, so that the first step is no larger than the learning rate. No Keras does it.</source>
        <translation>RMSprop divides its moving mean by 1 - rho^step, as Adam does, so that the first step is no larger than the learning rate. No Keras does it.</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch norm</translation>
    </message>
    <message>
        <source>libtorch: 0.1, 1e-5</source>
        <translation>libtorch: 0.1, 1e-5</translation>
    </message>
    <message>
        <source>Keras: 0.01, 1e-3</source>
        <translation>Keras: 0.01, 1e-3</translation>
    </message>
    <message>
        <source>How much one batch counts in the moving statistics, and the epsilon under the root. Keras writes its 0.01 as momentum 0.99: over the few steps of a small data set the statistics stay those of the start.</source>
        <translation>How much one batch counts in the moving statistics, and the epsilon under the root. Keras writes its 0.01 as momentum 0.99: over the few steps of a small data set the statistics stay those of the start.</translation>
    </message>
    <message>
        <source>Batch norm everywhere</source>
        <translation>Batch norm everywhere</translation>
    </message>
    <message>
        <source>Batch normalisation behind every convolution that has none.</source>
        <translation>Batch normalisation behind every convolution that has none.</translation>
    </message>
    <message>
        <source>Padding same</source>
        <translation>Padding same</translation>
    </message>
    <message>
        <source>Every convolution is padded as by Keras&apos; padding=&apos;same&apos;: the odd row and column of zeros at the bottom and right. Otherwise as the architecture says.</source>
        <translation>Every convolution is padded as by Keras&apos; padding=&apos;same&apos;: the odd row and column of zeros at the bottom and right. Otherwise as the architecture says.</translation>
    </message>
    <message>
        <source>Unguarded root</source>
        <translation>Unguarded root</translation>
    </message>
    <message>
        <source>A loss with a root has no gradient where its error is exactly 0: in Keras it is NaN and ruins the weights. TrueLoss takes 0 unless this is on.</source>
        <translation>A loss with a root has no gradient where its error is exactly 0: in Keras it is NaN and ruins the weights. TrueLoss takes 0 unless this is on.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Mixed: as with Keras&apos; mixed_float16 or torch&apos;s autocast, whatever passes from layer to layer, and its gradient on the way back, is rounded to 16 bits: about 3 digits, nothing above 65,504, no gradient below 0.00000006. Weights, optimizer and loss keep 32 bits. Raw pixels or large targets can overflow it. There is no loss scaling here: Keras&apos; compile() adds it by itself (LossScaleOptimizer, which skips the steps that overflow), in torch it is GradScaler. It shows what 16 bits do; it is not faster.</source>
        <translation>Mixed: as with Keras&apos; mixed_float16 or torch&apos;s autocast, whatever passes from layer to layer, and its gradient on the way back, is rounded to 16 bits: about 3 digits, nothing above 65,504, no gradient below 0.00000006. Weights, optimizer and loss keep 32 bits. Raw pixels or large targets can overflow it. There is no loss scaling here: Keras&apos; compile() adds it by itself (LossScaleOptimizer, which skips the steps that overflow), in torch it is GradScaler. It shows what 16 bits do; it is not faster.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::OtherTools</name>
    <message>
        <source>What other tools would have shown</source>
        <translation>What other tools would have shown</translation>
    </message>
    <message>
        <source>Tick a tool to draw what it would have shown of this run into the chart.</source>
        <translation>Tick a tool to draw what it would have shown of this run into the chart.</translation>
    </message>
    <message>
        <source>As soon as a run has batches, it is said here what other tools would have shown of it.</source>
        <translation>As soon as a run has batches, it is said here what other tools would have shown of it.</translation>
    </message>
    <message>
        <source>Reading the run: %1 batches so far.</source>
        <translation>Reading the run: %1 batches so far.</translation>
    </message>
    <message>
        <source>Closes this pane (Escape).</source>
        <translation>Closes this pane (Escape).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::OverviewStrip</name>
    <message>
        <source>Overview of the run</source>
        <translation>Overview of the run</translation>
    </message>
    <message>
        <source>Batches %1 to %2 of %3 are shown.</source>
        <translation>Batches %1 to %2 of %3 are shown.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PageRail</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Predict</translation>
    </message>
    <message>
        <source>Images and the table of their targets.</source>
        <translation>Images and the table of their targets.</translation>
    </message>
    <message>
        <source>What the targets look like, and what each scaler does to them.</source>
        <translation>What the targets look like, and what each scaler does to them.</translation>
    </message>
    <message>
        <source>Train, and see the true loss of every batch.</source>
        <translation>Train, and see the true loss of every batch.</translation>
    </message>
    <message>
        <source>What happened, batch by batch, and why.</source>
        <translation>What happened, batch by batch, and why.</translation>
    </message>
    <message>
        <source>All runs of this session, side by side.</source>
        <translation>All runs of this session, side by side.</translation>
    </message>
    <message>
        <source>Use a trained model on images.</source>
        <translation>Use a trained model on images.</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, done</translation>
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
        <translation>Show these rows in the &amp;table</translation>
    </message>
    <message>
        <source>Goes to the Data page, whose table then shows these rows alone.</source>
        <translation>Goes to the Data page, whose table then shows these rows alone.</translation>
    </message>
    <message>
        <source>Closes this strip (Esc in the histogram).</source>
        <translation>Closes this strip (Esc in the histogram).</translation>
    </message>
    <message>
        <source>Close the strip of images</source>
        <translation>Close the strip of images</translation>
    </message>
    <message>
        <source>The images whose targets were picked in the histogram</source>
        <translation>The images whose targets were picked in the histogram</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PixelTable</name>
    <message>
        <source>The network sees</source>
        <translation>The network sees</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Smallest</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Std. dev.</source>
        <translation>Std. dev.</translation>
    </message>
    <message>
        <source>What the network sees of the pixels by each scaling</source>
        <translation>What the network sees of the pixels by each scaling</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, chosen</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PixelsView</name>
    <message>
        <source>The pixels are being counted.</source>
        <translation>The pixels are being counted.</translation>
    </message>
    <message>
        <source>The pixels can be counted as soon as the images are read and split.</source>
        <translation>The pixels can be counted as soon as the images are read and split.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>All %1 training images at the model&apos;s size of %2, before any flips or contrast.</source>
        <translation>All %1 training images at the model&apos;s size of %2, before any flips or contrast.</translation>
    </message>
    <message>
        <source>The %1 of %2 training images that are kept in memory, at the model&apos;s size of %3, before any flips or contrast. The training counts all of them.</source>
        <translation>The %1 of %2 training images that are kept in memory, at the model&apos;s size of %3, before any flips or contrast. The training counts all of them.</translation>
    </message>
    <message>
        <source>Pixels of the training images</source>
        <translation>Pixels of the training images</translation>
    </message>
    <message>
        <source>&amp;Log counts</source>
        <translation>&amp;Log counts</translation>
    </message>
    <message>
        <source>Draws the counts on a logarithmic axis, so that a bin of one can be seen beside one of thousands.</source>
        <translation>Draws the counts on a logarithmic axis, so that a bin of one can be seen beside one of thousands.</translation>
    </message>
    <message>
        <source>Counting the pixels</source>
        <translation>Counting the pixels</translation>
    </message>
    <message>
        <source>Pixel scaling</source>
        <translation>Pixel scaling</translation>
    </message>
    <message>
        <source>The network sees the bytes as they are, 0 to 255.</source>
        <translation>The network sees the bytes as they are, 0 to 255.</translation>
    </message>
    <message>
        <source>Bytes divided by 255: everything lies between 0 and 1.</source>
        <translation>Bytes divided by 255: everything lies between 0 and 1.</translation>
    </message>
    <message>
        <source>Each channel is centred and divided by its standard deviation over the training images: mean 0, deviation 1.</source>
        <translation>Each channel is centred and divided by its standard deviation over the training images: mean 0, deviation 1.</translation>
    </message>
    <message>
        <source>Each channel is centred and divided by ImageNet&apos;s figures, as pretrained networks want it; grey images by the mean of the three. Mean 0 and deviation 1 only where your pixels are like ImageNet&apos;s.</source>
        <translation>Each channel is centred and divided by ImageNet&apos;s figures, as pretrained networks want it; grey images by the mean of the three. Mean 0 and deviation 1 only where your pixels are like ImageNet&apos;s.</translation>
    </message>
    <message>
        <source>As the images were read before, at %1.</source>
        <translation>As the images were read before, at %1.</translation>
    </message>
    <message>
        <source>Read the images</source>
        <translation>Read the images</translation>
    </message>
    <message>
        <source>Reads them at the model&apos;s size. A training does so, too.</source>
        <translation>Reads them at the model&apos;s size. A training does so, too.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PredictPage</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Images: %1, of which could not be used: %2</source>
        <translation>Images: %1, of which could not be used: %2</translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation>Images: %1</translation>
    </message>
    <message>
        <source>Drop images here, or choose them, to see what the model reads from them.</source>
        <translation>Drop images here, or choose them, to see what the model reads from them.</translation>
    </message>
    <message>
        <source>Drop a model file (.safetensors) and images here. Images wait until there is a model.</source>
        <translation>Drop a model file (.safetensors) and images here. Images wait until there is a model.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Model: %1</translation>
    </message>
    <message>
        <source>Model of %1</source>
        <comment>the name of a run</comment>
        <translation>Model of %1</translation>
    </message>
    <message>
        <source>The run that is shown was read from a log, which holds no model. Open a model, or choose another run.</source>
        <translation>The run that is shown was read from a log, which holds no model. Open a model, or choose another run.</translation>
    </message>
    <message>
        <source>The model of the run that is shown will be here when the training ends or is stopped.</source>
        <translation>The model of the run that is shown will be here when the training ends or is stopped.</translation>
    </message>
    <message>
        <source>The run that is shown ended before there was a model. Open one, or choose another run.</source>
        <translation>The run that is shown ended before there was a model. Open one, or choose another run.</translation>
    </message>
    <message>
        <source>There is no model yet. Train one, or open one that was saved.</source>
        <translation>There is no model yet. Train one, or open one that was saved.</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Open a model</translation>
    </message>
    <message>
        <source>Models (*.safetensors);;All files (*)</source>
        <translation>Models (*.safetensors);;All files (*)</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>Choose images</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp);;All files (*)</source>
        <translation>Images (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp);;All files (*)</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>Save the model</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Models (*.safetensors)</translation>
    </message>
    <message>
        <source>Save the predictions</source>
        <translation>Save the predictions</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>%1 is neither an image nor a model. Drop image files, or a .safetensors file.</source>
        <translation>%1 is neither an image nor a model. Drop image files, or a .safetensors file.</translation>
    </message>
    <message>
        <source>&amp;Open a model...</source>
        <translation>&amp;Open a model...</translation>
    </message>
    <message>
        <source>Chooses a model that TrueLoss saved (.safetensors).</source>
        <translation>Chooses a model that TrueLoss saved (.safetensors).</translation>
    </message>
    <message>
        <source>&amp;Use the model of the shown run</source>
        <translation>&amp;Use the model of the shown run</translation>
    </message>
    <message>
        <source>Goes back to the model that was trained here.</source>
        <translation>Goes back to the model that was trained here.</translation>
    </message>
    <message>
        <source>Sa&amp;ve the model...</source>
        <translation>Sa&amp;ve the model...</translation>
    </message>
    <message>
        <source>Saves the model of the run that is shown: its weights, scalers, units and settings in one file, which any safetensors reader opens.</source>
        <translation>Saves the model of the run that is shown: its weights, scalers, units and settings in one file, which any safetensors reader opens.</translation>
    </message>
    <message>
        <source>C&amp;hoose images...</source>
        <translation>C&amp;hoose images...</translation>
    </message>
    <message>
        <source>Adds images to the list. They can also be dropped on the page.</source>
        <translation>Adds images to the list. They can also be dropped on the page.</translation>
    </message>
    <message>
        <source>Copy &amp;as CSV</source>
        <translation>Copy &amp;as CSV</translation>
    </message>
    <message>
        <source>Copies file names and predictions at full precision, to paste into a table.</source>
        <translation>Copies file names and predictions at full precision, to paste into a table.</translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation>Save as CSV...</translation>
    </message>
    <message>
        <source>Writes file names and predictions at full precision to a file.</source>
        <translation>Writes file names and predictions at full precision to a file.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>C&amp;lear</translation>
    </message>
    <message>
        <source>Empties this list. The image files are not touched.</source>
        <translation>Empties this list. The image files are not touched.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Stops after the image that is being read. What was predicted stays.</source>
        <translation>Stops after the image that is being read. What was predicted stays.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predictions</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Predicting</translation>
    </message>
    <message>
        <source>&amp;Go to Train</source>
        <translation>&amp;Go to Train</translation>
    </message>
    <message>
        <source>The page on which models are trained.</source>
        <translation>The page on which models are trained.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PredictionTableModel</name>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>What the model predicts, brought back into the unit of the target.</source>
        <translation>What the model predicts, brought back into the unit of the target.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is predicted and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::PresetBar</name>
    <message>
        <source>As in the question</source>
        <translation>As in the question</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommended</translation>
    </message>
    <message>
        <source>MATLAB&apos;s example</source>
        <translation>MATLAB&apos;s example</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ from &quot;%1&quot;</source>
        <translation>
            <numerusform>%n setting differs from &quot;%1&quot;</numerusform>
            <numerusform>%n settings differ from &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, there %3</source>
        <translation>%1: %2, there %3</translation>
    </message>
    <message>
        <source>A click shows all settings of all presets side by side.</source>
        <translation>A click shows all settings of all presets side by side.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Settings and presets</source>
        <translation>Settings and presets</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>AlexNet on raw pixels and raw targets, RMSprop with Keras&apos; defaults, batches of 32: the set-up of the question that TrueLoss was made for. Its second batch explodes.</source>
        <translation>AlexNet on raw pixels and raw targets, RMSprop with Keras&apos; defaults, batches of 32: the set-up of the question that TrueLoss was made for. Its second batch explodes.</translation>
    </message>
    <message>
        <source>The small CNN, standardised pixels and targets, Adam with a falling rate: trains well on most data.</source>
        <translation>The small CNN, standardised pixels and targets, Adam with a falling rate: trains well on most data.</translation>
    </message>
    <message>
        <source>The network and settings of MATLAB&apos;s example for rotated digits of 28 x 28 pixels.</source>
        <translation>The network and settings of MATLAB&apos;s example for rotated digits of 28 x 28 pixels.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RaceChoices</name>
    <message>
        <source>Choose at least one scaler of the targets.</source>
        <translation>Choose at least one scaler of the targets.</translation>
    </message>
    <message>
        <source>%1 scalings, %2 batches in all.</source>
        <translation>%1 scalings, %2 batches in all.</translation>
    </message>
    <message>
        <source>Targets:</source>
        <translation>Targets:</translation>
    </message>
    <message>
        <source>Pixels:</source>
        <translation>Pixels:</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>&amp;Batches</translation>
    </message>
    <message>
        <source>How many batches each of them trains.</source>
        <translation>How many batches each of them trains.</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>See&amp;ds</translation>
    </message>
    <message>
        <source>So many times each, with other weights and another order of the images. One alone tells nothing about chance.</source>
        <translation>So many times each, with other weights and another order of the images. One alone tells nothing about chance.</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>&amp;Race</translation>
    </message>
    <message>
        <source>Runs them in the background. The settings and your runs stay as they are.</source>
        <translation>Runs them in the background. The settings and your runs stay as they are.</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>about %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>about %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>about %1 h</translation>
    </message>
    <message>
        <source>At the pace of what ran before, %1 on this machine.</source>
        <comment>a duration</comment>
        <translation>At the pace of what ran before, %1 on this machine.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RaceCurves</name>
    <message>
        <source>Batch %1</source>
        <translation>Batch %1</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RacePane</name>
    <message>
        <source>It was stopped.</source>
        <translation>It was stopped.</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>As far as it came</source>
        <translation>As far as it came</translation>
    </message>
    <message>
        <source>Nothing is recommended before every scaling has run with every seed.</source>
        <translation>Nothing is recommended before every scaling has run with every seed.</translation>
    </message>
    <message>
        <source>Recommended: %1</source>
        <translation>Recommended: %1</translation>
    </message>
    <message>
        <source>No recommendation</source>
        <translation>No recommendation</translation>
    </message>
    <message>
        <source>The data were changed: what was measured before is about others.</source>
        <translation>The data were changed: what was measured before is about others.</translation>
    </message>
    <message>
        <source>A race is going on.</source>
        <translation>A race is going on.</translation>
    </message>
    <message>
        <source>&amp;Use this scaling</source>
        <translation>&amp;Use this scaling</translation>
    </message>
    <message>
        <source>&amp;Use %1</source>
        <comment>a scaling</comment>
        <translation>&amp;Use %1</translation>
    </message>
    <message>
        <source>Other settings have changed since: what is shown is about those that were set then.</source>
        <translation>Other settings have changed since: what is shown is about those that were set then.</translation>
    </message>
    <message>
        <source>Set for the next training.</source>
        <translation>Set for the next training.</translation>
    </message>
    <message>
        <source>This scaling is set.</source>
        <translation>This scaling is set.</translation>
    </message>
    <message>
        <source>Each scaling trains the network for some batches, from the same weights and in the same order of the images, and is judged on the validation images in the target&apos;s own unit. The scalers of the targets run first, with the pixels as they are set; then the scalings of the pixels, with the best of them.</source>
        <translation>Each scaling trains the network for some batches, from the same weights and in the same order of the images, and is judged on the validation images in the target&apos;s own unit. The scalers of the targets run first, with the pixels as they are set; then the scalings of the pixels, with the best of them.</translation>
    </message>
    <message>
        <source>The race of the scalers</source>
        <translation>The race of the scalers</translation>
    </message>
    <message>
        <source>Stops the race at the next batch. Nothing else is touched.</source>
        <translation>Stops the race at the next batch. Nothing else is touched.</translation>
    </message>
    <message>
        <source>Sets the target scaler and the pixel scaling for the next training.</source>
        <translation>Sets the target scaler and the pixel scaling for the next training.</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>U&amp;ndo</translation>
    </message>
    <message>
        <source>Sets the scaling again that was set before.</source>
        <translation>Sets the scaling again that was set before.</translation>
    </message>
    <message>
        <source>True RMSE of every batch, by scaling</source>
        <translation>True RMSE of every batch, by scaling</translation>
    </message>
    <message>
        <source>What came of each scaling</source>
        <translation>What came of each scaling</translation>
    </message>
    <message>
        <source>True RMSE of every batch, all on one logarithmic scale, that of the second half of the race: arrows stand for what lies beyond it. Line: the median of the seeds; band: from the smallest to the largest; ×: a run broke off; dashed: always predicting the mean, %1.</source>
        <translation>True RMSE of every batch, all on one logarithmic scale, that of the second half of the race: arrows stand for what lies beyond it. Line: the median of the seeds; band: from the smallest to the largest; ×: a run broke off; dashed: always predicting the mean, %1.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RaceTableModel</name>
    <message>
        <source>! could not start</source>
        <translation>! could not start</translation>
    </message>
    <message>
        <source>! broke off</source>
        <translation>! broke off</translation>
    </message>
    <message>
        <source>✓ recommended</source>
        <translation>✓ recommended</translation>
    </message>
    <message>
        <source>smallest error</source>
        <translation>smallest error</translation>
    </message>
    <message>
        <source>✕ worse</source>
        <translation>✕ worse</translation>
    </message>
    <message>
        <source>≈ not told apart</source>
        <translation>≈ not told apart</translation>
    </message>
    <message>
        <source>The race has not ended.</source>
        <translation>The race has not ended.</translation>
    </message>
    <message>
        <source>Always predicting the mean of the training targets gives %1.</source>
        <translation>Always predicting the mean of the training targets gives %1.</translation>
    </message>
    <message>
        <source>Of all scalings it has the smallest median of the validation RMSE.</source>
        <translation>Of all scalings it has the smallest median of the validation RMSE.</translation>
    </message>
    <message>
        <source>Its error is larger by more than the seeds differ.</source>
        <translation>Its error is larger by more than the seeds differ.</translation>
    </message>
    <message>
        <source>The seeds differ by more than it lies behind the first: a longer race, or more seeds, could tell.</source>
        <translation>The seeds differ by more than it lies behind the first: a longer race, or more seeds, could tell.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the smallest and the largest</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Over the seeds</source>
        <translation>Over the seeds</translation>
    </message>
    <message>
        <source>Behind the first</source>
        <translation>Behind the first</translation>
    </message>
    <message>
        <source>Last batches</source>
        <translation>Last batches</translation>
    </message>
    <message>
        <source>Worst peak</source>
        <translation>Worst peak</translation>
    </message>
    <message>
        <source>The scaler of the targets; ▸ marks the scaling that is set.</source>
        <translation>The scaler of the targets; ▸ marks the scaling that is set.</translation>
    </message>
    <message>
        <source>How the pixels are scaled before the network sees them.</source>
        <translation>How the pixels are scaled before the network sees them.</translation>
    </message>
    <message>
        <source>What the race says of it, after all seeds.</source>
        <translation>What the race says of it, after all seeds.</translation>
    </message>
    <message>
        <source>RMSE of the validation images after the last batch, in the target&apos;s unit; the median over the seeds.</source>
        <translation>RMSE of the validation images after the last batch, in the target&apos;s unit; the median over the seeds.</translation>
    </message>
    <message>
        <source>The smallest and the largest validation RMSE of the seeds.</source>
        <translation>The smallest and the largest validation RMSE of the seeds.</translation>
    </message>
    <message>
        <source>How much larger its validation RMSE is than that of the first, seed by seed: the interval of the mean difference, all of them together right with 95 %. One that holds 0 can be chance.</source>
        <translation>How much larger its validation RMSE is than that of the first, seed by seed: the interval of the mean difference, all of them together right with 95 %. One that holds 0 can be chance.</translation>
    </message>
    <message>
        <source>True RMSE of the training batches over the last tenth of the race; the median over the seeds.</source>
        <translation>True RMSE of the training batches over the last tenth of the race; the median over the seeds.</translation>
    </message>
    <message>
        <source>The largest true RMSE of any batch with any seed.</source>
        <translation>The largest true RMSE of any batch with any seed.</translation>
    </message>
    <message>
        <source>✕ above the mean</source>
        <translation>✕ above the mean</translation>
    </message>
    <message>
        <source>Validation
RMSE</source>
        <translation>Validation
RMSE</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RateChart</name>
    <message>
        <source>Rate %1: most runs had diverged; the others %2 to %3</source>
        <translation>Rate %1: most runs had diverged; the others %2 to %3</translation>
    </message>
    <message>
        <source>Rate %1: median %2, runs %3 to %4</source>
        <translation>Rate %1: median %2, runs %3 to %4</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>True RMSE of the batch</source>
        <translation>True RMSE of the batch</translation>
    </message>
    <message>
        <source>True RMSE of the batch (%1)</source>
        <translation>True RMSE of the batch (%1)</translation>
    </message>
    <message>
        <source>a tenth of divergence: %1</source>
        <translation>a tenth of divergence: %1</translation>
    </message>
    <message>
        <source>set: %1</source>
        <translation>set: %1</translation>
    </message>
    <message>
        <source>middle of the fall: %1</source>
        <translation>middle of the fall: %1</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RateWindow</name>
    <message>
        <source>It was stopped.</source>
        <translation>It was stopped.</translation>
    </message>
    <message>
        <source>The data were changed: what was measured before is about others.</source>
        <translation>The data were changed: what was measured before is about others.</translation>
    </message>
    <message>
        <source>The lowest rate has to be below the highest.</source>
        <translation>The lowest rate has to be below the highest.</translation>
    </message>
    <message>
        <source>Use %1 (a &amp;tenth of divergence)</source>
        <translation>Use %1 (a &amp;tenth of divergence)</translation>
    </message>
    <message>
        <source>U&amp;ndo: back to %1</source>
        <translation>U&amp;ndo: back to %1</translation>
    </message>
    <message>
        <source>Other settings have changed since: what is shown is about those that were set then.</source>
        <translation>Other settings have changed since: what is shown is about those that were set then.</translation>
    </message>
    <message>
        <source>The learning rate is set to %1.</source>
        <translation>The learning rate is set to %1.</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Find a learning rate</translation>
    </message>
    <message>
        <source>Trains with the settings that are set, but raises the learning rate from batch to batch by the same factor, with several seeds. A good rate lies where the error falls, well below the one where it explodes. Every value is the true RMSE of its batch, not smoothed.</source>
        <translation>Trains with the settings that are set, but raises the learning rate from batch to batch by the same factor, with several seeds. A good rate lies where the error falls, well below the one where it explodes. Every value is the true RMSE of its batch, not smoothed.</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>F&amp;rom</translation>
    </message>
    <message>
        <source>The rate of the first batch.</source>
        <translation>The rate of the first batch.</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>t&amp;o</translation>
    </message>
    <message>
        <source>The rate of the last batch.</source>
        <translation>The rate of the last batch.</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>&amp;Batches</translation>
    </message>
    <message>
        <source>Over how many batches the rate rises. A run ends where it diverges.</source>
        <translation>Over how many batches the rate rises. A run ends where it diverges.</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>See&amp;ds</translation>
    </message>
    <message>
        <source>So many runs, each with other weights and another order of the images.</source>
        <translation>So many runs, each with other weights and another order of the images.</translation>
    </message>
    <message>
        <source>&amp;Start the test</source>
        <translation>&amp;Start the test</translation>
    </message>
    <message>
        <source>Runs in the background. The settings and your runs stay as they are.</source>
        <translation>Runs in the background. The settings and your runs stay as they are.</translation>
    </message>
    <message>
        <source>The range test</source>
        <translation>The range test</translation>
    </message>
    <message>
        <source>Stops the test at the next batch. Nothing else is touched.</source>
        <translation>Stops the test at the next batch. Nothing else is touched.</translation>
    </message>
    <message>
        <source>True RMSE of every batch against its learning rate</source>
        <translation>True RMSE of every batch against its learning rate</translation>
    </message>
    <message>
        <source>Start the test: thin lines will be the runs, the thick one their median, and a cross stands where a run diverged.</source>
        <translation>Start the test: thin lines will be the runs, the thick one their median, and a cross stands where a run diverged.</translation>
    </message>
    <message>
        <source>Sets this learning rate, rounded to two digits.</source>
        <translation>Sets this learning rate, rounded to two digits.</translation>
    </message>
    <message>
        <source>Sets the learning rate again that was set before.</source>
        <translation>Sets the learning rate again that was set before.</translation>
    </message>
    <message>
        <source>&amp;Use %1 (middle of the fall)</source>
        <translation>&amp;Use %1 (middle of the fall)</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RejectedRowsModel</name>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Row (line)</source>
        <translation>Row (line)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Why it was left out</translation>
    </message>
    <message>
        <source>was left out by you</source>
        <translation>was left out by you</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ResumeBar</name>
    <message>
        <source>Resu&amp;me it</source>
        <translation>Resu&amp;me it</translation>
    </message>
    <message>
        <source>Opens its data and goes on with the training where the last checkpoint was written.</source>
        <translation>Opens its data and goes on with the training where the last checkpoint was written.</translation>
    </message>
    <message>
        <source>Show all r&amp;uns</source>
        <translation>Show all r&amp;uns</translation>
    </message>
    <message>
        <source>The list of runs, where every interrupted one can be resumed, looked at or removed.</source>
        <translation>The list of runs, where every interrupted one can be resumed, looked at or removed.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Not now</translation>
    </message>
    <message>
        <source>Hides this. The run can be resumed later from the list of runs.</source>
        <translation>Hides this. The run can be resumed later from the list of runs.</translation>
    </message>
    <message>
        <source>“%1” was interrupted after batch %2. It can go on; batches after its last checkpoint are trained again.</source>
        <translation>“%1” was interrupted after batch %2. It can go on; batches after its last checkpoint are trained again.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RewindForm</name>
    <message>
        <source>No state before it is in memory: the batches before it are run again first.</source>
        <translation>No state before it is in memory: the batches before it are run again first.</translation>
    </message>
    <message>
        <source>That state is kept: it goes on at once.</source>
        <translation>That state is kept: it goes on at once.</translation>
    </message>
    <message>
        <source>The nearest state that is kept stands after batch %1; batches to be run again first: %2.</source>
        <translation>The nearest state that is kept stands after batch %1; batches to be run again first: %2.</translation>
    </message>
    <message>
        <source>No setting differs from the run&apos;s, so the branch repeats it, bit for bit on the CPU. Change something in the settings at the right to try it from here.</source>
        <translation>No setting differs from the run&apos;s, so the branch repeats it, bit for bit on the CPU. Change something in the settings at the right to try it from here.</translation>
    </message>
    <message>
        <source>What the settings at the right change:</source>
        <translation>What the settings at the right change:</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <comment>a setting, its new value, its value in the run</comment>
        <translation>%1: %2 instead of %3</translation>
    </message>
    <message>
        <source>Go on after &amp;batch</source>
        <translation>Go on after &amp;batch</translation>
    </message>
    <message>
        <source>So many batches of the run stay as they were; 0 begins with its first one.</source>
        <translation>So many batches of the run stay as they were; 0 begins with its first one.</translation>
    </message>
    <message>
        <source>&amp;Go on from here</source>
        <translation>&amp;Go on from here</translation>
    </message>
    <message>
        <source>&amp;Use the run&apos;s settings</source>
        <translation>&amp;Use the run&apos;s settings</translation>
    </message>
    <message>
        <source>Puts the settings that this run was trained with into the panel at the right.</source>
        <translation>Puts the settings that this run was trained with into the panel at the right.</translation>
    </message>
    <message>
        <source>Trains on from the middle of &quot;%1&quot;, as a run of its own. The curve there is now stays as it is, paler, and the new one is drawn over it.</source>
        <translation>Trains on from the middle of &quot;%1&quot;, as a run of its own. The curve there is now stays as it is, paler, and the new one is drawn over it.</translation>
    </message>
    <message>
        <source>Pause the training, or wait for its end, to go back.</source>
        <translation>Pause the training, or wait for its end, to go back.</translation>
    </message>
    <message>
        <source>The run that is paused ends with that.</source>
        <translation>The run that is paused ends with that.</translation>
    </message>
    <message>
        <source>Wait for the end of the experiment that goes on, or cancel it, to go back.</source>
        <translation>Wait for the end of the experiment that goes on, or cancel it, to go back.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RowTableModel</name>
    <message>
        <source>Click to bring the rows back into the order of the table.</source>
        <translation>Click to bring the rows back into the order of the table.</translation>
    </message>
    <message>
        <source>Training images teach the network; validation images only test it.</source>
        <translation>Training images teach the network; validation images only test it.</translation>
    </message>
    <message>
        <source>Click to sort by this column.</source>
        <translation>Click to sort by this column.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>%1, line %2 of the table</source>
        <translation>%1, line %2 of the table</translation>
    </message>
    <message>
        <source>%1, line %2 of %3</source>
        <translation>%1, line %2 of %3</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Left out by you</translation>
    </message>
    <message>
        <source>You left this row out: no training and no validation uses it. Select it and press Delete to take it back.</source>
        <translation>You left this row out: no training and no validation uses it. Select it and press Delete to take it back.</translation>
    </message>
    <message>
        <source>Where the row stands in its table. The data check names rows by it.</source>
        <translation>Where the row stands in its table. The data check names rows by it.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a target column and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RowsPane</name>
    <message>
        <source>Leave selected rows out</source>
        <translation>Leave selected rows out</translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) back</source>
        <translation>
            <numerusform>Take %n row back</numerusform>
            <numerusform>Take %n rows back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out</source>
        <translation>
            <numerusform>Leave %n row out</numerusform>
            <numerusform>Leave %n rows out</numerusform>
        </translation>
    </message>
    <message>
        <source>Training and validation use them again. Delete does the same.</source>
        <translation>Training and validation use them again. Delete does the same.</translation>
    </message>
    <message>
        <source>No training and no validation uses them any more. Each run records the choice. Delete does the same.</source>
        <translation>No training and no validation uses them any more. Each run records the choice. Delete does the same.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out by your choice.</source>
        <translation>
            <numerusform>%n row is left out by your choice.</numerusform>
            <numerusform>%n rows are left out by your choice.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that you select can be left out of the training.</source>
        <translation>Rows that you select can be left out of the training.</translation>
    </message>
    <message>
        <source>Images and their targets</source>
        <translation>Images and their targets</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Takes the last choice about rows back. Ctrl+Z in the table does the same.</source>
        <translation>Takes the last choice about rows back. Ctrl+Z in the table does the same.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunArchive</name>
    <message>
        <source>Runs are not kept beyond this session: %1</source>
        <translation>Runs are not kept beyond this session: %1</translation>
    </message>
    <message>
        <source>The file that keeps the runs was damaged. Runs that could be read whole: %1, in part: %2; the list says what they lost. The damaged file was put aside as %3.</source>
        <translation>The file that keeps the runs was damaged. Runs that could be read whole: %1, in part: %2; the list says what they lost. The damaged file was put aside as %3.</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Reading the run</translation>
    </message>
    <message>
        <source>Writing the run</source>
        <translation>Writing the run</translation>
    </message>
    <message>
        <source>The run was saved to %1.</source>
        <translation>The run was saved to %1.</translation>
    </message>
    <message>
        <source>The run in %1 is in the list now.</source>
        <translation>The run in %1 is in the list now.</translation>
    </message>
    <message>
        <source>Reading %1 runs</source>
        <translation>Reading %1 runs</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2</source>
        <translation>“%1” could not be read: %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunComparison</name>
    <message>
        <source>Se&amp;ttings</source>
        <translation>Se&amp;ttings</translation>
    </message>
    <message>
        <source>Show a run to see its settings.</source>
        <translation>Show a run to see its settings.</translation>
    </message>
    <message>
        <source>Se&amp;ttings of run %1</source>
        <translation>Se&amp;ttings of run %1</translation>
    </message>
    <message>
        <source>The log of this run does not tell its settings.</source>
        <translation>The log of this run does not tell its settings.</translation>
    </message>
    <message>
        <source>Mark other runs above and compare them, to see in what they differ.</source>
        <translation>Mark other runs above and compare them, to see in what they differ.</translation>
    </message>
    <message>
        <source>Figures and se&amp;ttings of run %1 beside run %2</source>
        <translation>Figures and se&amp;ttings of run %1 beside run %2</translation>
    </message>
    <message>
        <source>The units of these runs differ, so their figures cannot be compared.</source>
        <translation>The units of these runs differ, so their figures cannot be compared.</translation>
    </message>
    <message>
        <source>A log tells few of its settings, so not every difference here is a real one.</source>
        <translation>A log tells few of its settings, so not every difference here is a real one.</translation>
    </message>
    <message>
        <source>All settings are the same.</source>
        <translation>All settings are the same.</translation>
    </message>
    <message>
        <source>Settings that differ: %1. They are bold and marked with ≠.</source>
        <translation>Settings that differ: %1. They are bold and marked with ≠.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>A&amp;rea along</source>
        <translation>A&amp;rea along</translation>
    </message>
    <message>
        <source>What the mean of the true RMSE is taken along. Runs of different length are compared over the part that all of them have.</source>
        <translation>What the mean of the true RMSE is taken along. Runs of different length are compared over the part that all of them have.</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>batches</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>epochs</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>samples</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Onl&amp;y what differs</source>
        <translation>Onl&amp;y what differs</translation>
    </message>
    <message>
        <source>Hides the settings in which all of these runs are the same.</source>
        <translation>Hides the settings in which all of these runs are the same.</translation>
    </message>
    <message>
        <source>Figures and se&amp;ttings of run %1 beside %2 others</source>
        <translation>Figures and se&amp;ttings of run %1 beside %2 others</translation>
    </message>
    <message>
        <source>run %1 %2</source>
        <comment>the number of a run, and what its values are of</comment>
        <translation>run %1 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>These runs show different quantities, so their figures cannot be compared: %1.</source>
        <translation>These runs show different quantities, so their figures cannot be compared: %1.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunDetails</name>
    <message>
        <source>About the marked run</source>
        <translation>About the marked run</translation>
    </message>
    <message>
        <source>Ta&amp;gs, with commas between them</source>
        <translation>Ta&amp;gs, with commas between them</translation>
    </message>
    <message>
        <source>baseline, to be repeated</source>
        <translation>baseline, to be repeated</translation>
    </message>
    <message>
        <source>Words of your own by which runs can be found with the search above.</source>
        <translation>Words of your own by which runs can be found with the search above.</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>What was tried, and what came of it</source>
        <translation>What was tried, and what came of it</translation>
    </message>
    <message>
        <source>Kept with the run as you type, and searched as well.</source>
        <translation>Kept with the run as you type, and searched as well.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunExports</name>
    <message>
        <source>The values were saved to %1.</source>
        <translation>The values were saved to %1.</translation>
    </message>
    <message>
        <source>The report was saved to %1.</source>
        <translation>The report was saved to %1.</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s events were saved to %1.</source>
        <translation>TensorBoard&apos;s events were saved to %1.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunRepairBar</name>
    <message>
        <source>The store of the runs is being repaired.</source>
        <translation>The store of the runs is being repaired.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Re&amp;pair</source>
        <translation>Re&amp;pair</translation>
    </message>
    <message>
        <source>Reads all that can still be read into a new store. The damaged file is kept beside it, so that nothing is lost by this.</source>
        <translation>Reads all that can still be read into a new store. The damaged file is kept beside it, so that nothing is lost by this.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;lose</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunTable</name>
    <message>
        <source>training elsewhere</source>
        <translation>training elsewhere</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>baseline</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunTableModel</name>
    <message>
        <source>Shown</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>validating</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of the run</comment>
        <translation>No.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Last RMSE</source>
        <translation>Last RMSE</translation>
    </message>
    <message>
        <source>Best val. RMSE</source>
        <translation>Best val. RMSE</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Whether the run was trained here on images or read from the log of another tool.</source>
        <translation>Whether the run was trained here on images or read from the log of another tool.</translation>
    </message>
    <message>
        <source>The true RMSE of the last batch, in the unit of the target.</source>
        <translation>The true RMSE of the last batch, in the unit of the target.</translation>
    </message>
    <message>
        <source>The lowest RMSE over the validation images after any epoch, in the unit of the target.</source>
        <translation>The lowest RMSE over the validation images after any epoch, in the unit of the target.</translation>
    </message>
    <message>
        <source>training elsewhere</source>
        <translation>training elsewhere</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tags</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Which run the chart shows, and which ones are drawn paler behind it.</source>
        <translation>Which run the chart shows, and which ones are drawn paler behind it.</translation>
    </message>
    <message>
        <source>The number of the run in this session. Runs of earlier sessions get one when they are opened.</source>
        <translation>The number of the run in this session. Runs of earlier sessions get one when they are opened.</translation>
    </message>
    <message>
        <source>After epoch %1.</source>
        <translation>After epoch %1.</translation>
    </message>
    <message>
        <source>After epoch %1. MAE there: %2</source>
        <translation>After epoch %1. MAE there: %2</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>Branch of &quot;%1&quot; after batch %2</source>
        <translation>Branch of &quot;%1&quot; after batch %2</translation>
    </message>
    <message>
        <source>Branch of a run that is not in the list, after batch %1</source>
        <translation>Branch of a run that is not in the list, after batch %1</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Last value</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>Best validation</translation>
    </message>
    <message>
        <source>The true RMSE of the last batch, in the unit of the target; of a log the true value of its column.</source>
        <translation>The true RMSE of the last batch, in the unit of the target; of a log the true value of its column.</translation>
    </message>
    <message>
        <source>The lowest RMSE over the validation images after any epoch, in the unit of the target; of a log the lowest value of its column that it shows of the validation.</source>
        <translation>The lowest RMSE over the validation images after any epoch, in the unit of the target; of a log the lowest value of its column that it shows of the validation.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::RunsPage</name>
    <message>
        <source>There is no run yet</source>
        <translation>There is no run yet</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>Go to &amp;Train</translation>
    </message>
    <message>
        <source>&amp;Show in the chart</source>
        <translation>&amp;Show in the chart</translation>
    </message>
    <message>
        <source>Makes the marked run the one that the chart, the findings and the model belong to.</source>
        <translation>Makes the marked run the one that the chart, the findings and the model belong to.</translation>
    </message>
    <message>
        <source>&amp;Compare with the shown run</source>
        <translation>&amp;Compare with the shown run</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>&amp;Undo remove</source>
        <translation>&amp;Undo remove</translation>
    </message>
    <message>
        <source>Each training, and each log that you open, becomes a run. They can be compared here.</source>
        <translation>Each training, and each log that you open, becomes a run. They can be compared here.</translation>
    </message>
    <message>
        <source>T&amp;rash</source>
        <translation>T&amp;rash</translation>
    </message>
    <message>
        <source>T&amp;rash (%1)</source>
        <translation>T&amp;rash (%1)</translation>
    </message>
    <message>
        <source>Ru&amp;ns in the trash</source>
        <translation>Ru&amp;ns in the trash</translation>
    </message>
    <message>
        <source>Ru&amp;ns</source>
        <translation>Ru&amp;ns</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>Save the run</translation>
    </message>
    <message>
        <source>Runs of TrueLoss (*.tlrun)</source>
        <translation>Runs of TrueLoss (*.tlrun)</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Open a run</translation>
    </message>
    <message>
        <source>Search names, tags, notes and settings</source>
        <translation>Search names, tags, notes and settings</translation>
    </message>
    <message>
        <source>Lists only runs in which all of these words occur.</source>
        <translation>Lists only runs in which all of these words occur.</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Import...</translation>
    </message>
    <message>
        <source>Takes in a run that was exported, here or by somebody else (.tlrun).</source>
        <translation>Takes in a run that was exported, here or by somebody else (.tlrun).</translation>
    </message>
    <message>
        <source>Lists the runs that were removed. They can be restored or deleted for good.</source>
        <translation>Lists the runs that were removed. They can be restored or deleted for good.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Res&amp;ume</translation>
    </message>
    <message>
        <source>Goes on with a run that was interrupted or stopped, from its last checkpoint. Batches after that are trained again; on the CPU they come out the same.</source>
        <translation>Goes on with a run that was interrupted or stopped, from its last checkpoint. Batches after that are trained again; on the CPU they come out the same.</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>E&amp;xport...</translation>
    </message>
    <message>
        <source>Writes the marked run, with its checkpoints, to one file (.tlrun) for somebody else.</source>
        <translation>Writes the marked run, with its checkpoints, to one file (.tlrun) for somebody else.</translation>
    </message>
    <message>
        <source>Puts the marked runs into the trash (Del). Undo brings them back (Ctrl+Z). A run that is going on cannot be removed.</source>
        <translation>Puts the marked runs into the trash (Del). Undo brings them back (Ctrl+Z). A run that is going on cannot be removed.</translation>
    </message>
    <message>
        <source>Brings back what was removed last.</source>
        <translation>Brings back what was removed last.</translation>
    </message>
    <message>
        <source>Res&amp;tore</source>
        <translation>Res&amp;tore</translation>
    </message>
    <message>
        <source>Puts the marked runs back into the list.</source>
        <translation>Puts the marked runs back into the list.</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>&amp;Delete for good</translation>
    </message>
    <message>
        <source>Deletes the marked runs and their checkpoints. This cannot be undone.</source>
        <translation>Deletes the marked runs and their checkpoints. This cannot be undone.</translation>
    </message>
    <message>
        <source>Draws the marked runs paler behind the shown one and lists their figures and settings beside it. Press again to end it. Runs of earlier sessions are read first.</source>
        <translation>Draws the marked runs paler behind the shown one and lists their figures and settings beside it. Press again to end it. Runs of earlier sessions are read first.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ScalerCard</name>
    <message>
        <source>skew %1 → %2</source>
        <comment>before and after a scaler</comment>
        <translation>skew %1 → %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ScalerCards</name>
    <message>
        <source>The targets stay in their own unit, and the last layer has to reach them as they are.</source>
        <translation>The targets stay in their own unit, and the last layer has to reach them as they are.</translation>
    </message>
    <message>
        <source>Takes the mean away and divides by the standard deviation: targets around 0, most within ±2.</source>
        <translation>Takes the mean away and divides by the standard deviation: targets around 0, most within ±2.</translation>
    </message>
    <message>
        <source>Brings the smallest training target to the lower end of a range and the largest to the upper.</source>
        <translation>Brings the smallest training target to the lower end of a range and the largest to the upper.</translation>
    </message>
    <message>
        <source>Divides by the largest absolute value: 0 stays 0, and nothing passes 1.</source>
        <translation>Divides by the largest absolute value: 0 stays 0, and nothing passes 1.</translation>
    </message>
    <message>
        <source>Takes the median away and divides by the middle half&apos;s width, which outliers do not move.</source>
        <translation>Takes the median away and divides by the middle half&apos;s width, which outliers do not move.</translation>
    </message>
    <message>
        <source>The logarithm of 1 + x, for targets above -1 that span orders of magnitude: 0.01 in the scaled unit is about 1 % of 1 + x.</source>
        <translation>The logarithm of 1 + x, for targets above -1 that span orders of magnitude: 0.01 in the scaled unit is about 1 % of 1 + x.</translation>
    </message>
    <message>
        <source>Bends the targets until they are most like a normal distribution, whatever their sign, then standardises.</source>
        <translation>Bends the targets until they are most like a normal distribution, whatever their sign, then standardises.</translation>
    </message>
    <message>
        <source>Bends targets above 0, by a power of theirs, until they are most like a normal distribution, then standardises.</source>
        <translation>Bends targets above 0, by a power of theirs, until they are most like a normal distribution, then standardises.</translation>
    </message>
    <message>
        <source>The share of the training targets below each, 0 to 1. Predictions cannot leave the fitted range.</source>
        <translation>The share of the training targets below each, 0 to 1. Predictions cannot leave the fitted range.</translation>
    </message>
    <message>
        <source>The share of the training targets below each, as a normal distribution&apos;s value. Predictions cannot leave the fitted range.</source>
        <translation>The share of the training targets below each, as a normal distribution&apos;s value. Predictions cannot leave the fitted range.</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;None</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>&amp;Min-max</source>
        <translation>&amp;Min-max</translation>
    </message>
    <message>
        <source>Min-max &amp;from</source>
        <translation>Min-max &amp;from</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>t&amp;o</translation>
    </message>
    <message>
        <source>Lower end of the range</source>
        <translation>Lower end of the range</translation>
    </message>
    <message>
        <source>Upper end of the range</source>
        <translation>Upper end of the range</translation>
    </message>
    <message>
        <source>Where the smallest training target goes. Validation targets may lie outside.</source>
        <translation>Where the smallest training target goes. Validation targets may lie outside.</translation>
    </message>
    <message>
        <source>Where the largest training target goes. Validation targets may lie outside.</source>
        <translation>Where the largest training target goes. Validation targets may lie outside.</translation>
    </message>
    <message>
        <source>The lower end has to be below the upper one. The range before stays in force until it is.</source>
        <translation>The lower end has to be below the upper one. The range before stays in force until it is.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::ScalerOutlookTable</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>%1 to %2</translation>
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
        <translation>Scaler</translation>
    </message>
    <message>
        <source>RMSE untrained</source>
        <translation>RMSE untrained</translation>
    </message>
    <message>
        <source>Last layer reaches</source>
        <translation>Last layer reaches</translation>
    </message>
    <message>
        <source>On the validation images, of a network whose output is still 0 in the scaled unit: about where the curve begins.</source>
        <translation>On the validation images, of a network whose output is still 0 in the scaled unit: about where the curve begins.</translation>
    </message>
    <message>
        <source>The smallest and the largest training target in the scaled unit.</source>
        <translation>The smallest and the largest training target in the scaled unit.</translation>
    </message>
    <message>
        <source>What each scaler means before the training</source>
        <translation>What each scaler means before the training</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, chosen</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>Skew</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Outliers</translation>
    </message>
    <message>
        <source>Of the scaled training targets. 0 where they lie evenly around their mean.</source>
        <translation>Of the scaled training targets. 0 where they lie evenly around their mean.</translation>
    </message>
    <message>
        <source>The part of the scaled training targets beyond Tukey&apos;s fences: 1.5 interquartile ranges below the first quartile or above the third. Of a normal distribution 0.7 % lie there.</source>
        <translation>The part of the scaled training targets beyond Tukey&apos;s fences: 1.5 interquartile ranges below the first quartile or above the third. Of a normal distribution 0.7 % lie there.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>Off at %1 (%2)</source>
        <comment>a target and its place, such as the median</comment>
        <translation>Off at %1 (%2)</translation>
    </message>
    <message>
        <source>How far off a prediction is, in the target&apos;s unit, that misses this target by 0.1 in the scaled unit.</source>
        <translation>How far off a prediction is, in the target&apos;s unit, that misses this target by 0.1 in the scaled unit.</translation>
    </message>
    <message>
        <source>%1 everywhere</source>
        <comment>an error</comment>
        <translation>%1 everywhere</translation>
    </message>
    <message>
        <source>does not fit these targets</source>
        <translation>does not fit these targets</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::Session</name>
    <message>
        <source>Demo gauges</source>
        <translation>Demo gauges</translation>
    </message>
    <message>
        <source>Drawing the demo gauges</source>
        <translation>Drawing the demo gauges</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>Reading the table</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>Reading the images</translation>
    </message>
    <message>
        <source>There are no images yet. Open a folder of images, or the demo, on the Data page.</source>
        <translation>There are no images yet. Open a folder of images, or the demo, on the Data page.</translation>
    </message>
    <message>
        <source>There is no trained model yet. Train one first, to the end or until you press Stop.</source>
        <translation>There is no trained model yet. Train one first, to the end or until you press Stop.</translation>
    </message>
    <message>
        <source>The model was saved to %1.</source>
        <translation>The model was saved to %1.</translation>
    </message>
    <message>
        <source>Sorting out the rows</source>
        <translation>Sorting out the rows</translation>
    </message>
    <message>
        <source>The training goes on, but it cannot be kept at the moment: %1</source>
        <translation>The training goes on, but it cannot be kept at the moment: %1</translation>
    </message>
    <message>
        <source>The run cannot be resumed: %1</source>
        <translation>The run cannot be resumed: %1</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Reading the run</translation>
    </message>
    <message>
        <source>%1, targets %2, pixels %3</source>
        <translation>%1, targets %2, pixels %3</translation>
    </message>
    <message>
        <source>%1, from batch %2</source>
        <comment>a run&apos;s name and the batch after which a branch leaves it</comment>
        <translation>%1, from batch %2</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SessionLogs</name>
    <message>
        <source>Pasted log</source>
        <translation>Pasted log</translation>
    </message>
    <message>
        <source>This log was pasted in an earlier session and is not kept. Paste it again.</source>
        <translation>This log was pasted in an earlier session and is not kept. Paste it again.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Reading %1</translation>
    </message>
    <message>
        <source>%1 holds %2 runs. The first one is shown; all of them are on the Runs page.</source>
        <translation>%1 holds %2 runs. The first one is shown; all of them are on the Runs page.</translation>
    </message>
    <message>
        <source>Following %1: what is written into it appears here at once.</source>
        <translation>Following %1: what is written into it appears here at once.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SettingsCompareModel</name>
    <message>
        <source>Run %1</source>
        <translation>Run %1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Best validation RMSE</source>
        <translation>Best validation RMSE</translation>
    </message>
    <message>
        <source>Last validation RMSE</source>
        <translation>Last validation RMSE</translation>
    </message>
    <message>
        <source>Last true RMSE</source>
        <translation>Last true RMSE</translation>
    </message>
    <message>
        <source>Mean true RMSE of the first %1 epochs</source>
        <translation>Mean true RMSE of the first %1 epochs</translation>
    </message>
    <message>
        <source>Mean true RMSE of the first %1 samples</source>
        <translation>Mean true RMSE of the first %1 samples</translation>
    </message>
    <message>
        <source>Mean true RMSE of the first %1 minutes</source>
        <translation>Mean true RMSE of the first %1 minutes</translation>
    </message>
    <message>
        <source>Mean true RMSE of the first %1 batches</source>
        <translation>Mean true RMSE of the first %1 batches</translation>
    </message>
    <message>
        <source>The lowest RMSE over the validation images after any epoch.</source>
        <translation>The lowest RMSE over the validation images after any epoch.</translation>
    </message>
    <message>
        <source>The RMSE over the validation images after the last epoch so far.</source>
        <translation>The RMSE over the validation images after the last epoch so far.</translation>
    </message>
    <message>
        <source>The true RMSE of the last batch that has a finite one.</source>
        <translation>The true RMSE of the last batch that has a finite one.</translation>
    </message>
    <message>
        <source>The area under the true curve divided by its length, over the part that all of these runs have. Batches that are not finite are passed over.</source>
        <translation>The area under the true curve divided by its length, over the part that all of these runs have. Batches that are not finite are passed over.</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>best: %1</translation>
    </message>
    <message>
        <source>≠ marks a setting in which not all of these runs are the same.</source>
        <translation>≠ marks a setting in which not all of these runs are the same.</translation>
    </message>
    <message>
        <source>MAE at the best epoch</source>
        <translation>MAE at the best epoch</translation>
    </message>
    <message>
        <source>Mean true RMSE of the part that all have</source>
        <translation>Mean true RMSE of the part that all have</translation>
    </message>
    <message>
        <source>The MAE over the validation images after the epoch of the best RMSE.</source>
        <translation>The MAE over the validation images after the epoch of the best RMSE.</translation>
    </message>
    <message>
        <source>Being computed</source>
        <translation>Being computed</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>Best validation</translation>
    </message>
    <message>
        <source>Last validation</source>
        <translation>Last validation</translation>
    </message>
    <message>
        <source>Last true value</source>
        <translation>Last true value</translation>
    </message>
    <message>
        <source>Mean true value of the part that all have</source>
        <translation>Mean true value of the part that all have</translation>
    </message>
    <message>
        <source>Mean true value of the first %1 epochs</source>
        <translation>Mean true value of the first %1 epochs</translation>
    </message>
    <message>
        <source>Mean true value of the first %1 samples</source>
        <translation>Mean true value of the first %1 samples</translation>
    </message>
    <message>
        <source>Mean true value of the first %1 minutes</source>
        <translation>Mean true value of the first %1 minutes</translation>
    </message>
    <message>
        <source>Mean true value of the first %1 batches</source>
        <translation>Mean true value of the first %1 batches</translation>
    </message>
    <message>
        <source>The lowest of what was measured on the validation data after any epoch.</source>
        <translation>The lowest of what was measured on the validation data after any epoch.</translation>
    </message>
    <message>
        <source>The MAE over the validation data after the epoch of the best validation.</source>
        <translation>The MAE over the validation data after the epoch of the best validation.</translation>
    </message>
    <message>
        <source>What was measured on the validation data after the last epoch so far.</source>
        <translation>What was measured on the validation data after the last epoch so far.</translation>
    </message>
    <message>
        <source>The true value of the last batch that has a finite one.</source>
        <translation>The true value of the last batch that has a finite one.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SettingsPanel</name>
    <message>
        <source>%1 (its own)</source>
        <translation>%1 (its own)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
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
        <translation>Momentum</translation>
    </message>
    <message>
        <source>%1 parameters, %2 operations an image</source>
        <translation>%1 parameters, %2 operations an image</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>The network learns the targets as they are, in their own unit.</source>
        <translation>The network learns the targets as they are, in their own unit.</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Std</translation>
    </message>
    <message>
        <source>Standard: the training targets&apos; mean is taken away, then they are divided by their standard deviation. Curves stay in the target&apos;s own unit, so that runs can be compared.</source>
        <translation>Standard: the training targets&apos; mean is taken away, then they are divided by their standard deviation. Curves stay in the target&apos;s own unit, so that runs can be compared.</translation>
    </message>
    <message>
        <source>Min-max</source>
        <translation>Min-max</translation>
    </message>
    <message>
        <source>The training targets&apos; smallest value becomes 0 and their largest 1 (the range is set on the Targets page).</source>
        <translation>The training targets&apos; smallest value becomes 0 and their largest 1 (the range is set on the Targets page).</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>0..255</source>
        <translation>0..255</translation>
    </message>
    <message>
        <source>The network sees the bytes as they are, as Keras&apos; ImageDataGenerator() hands them over when nothing else is said.</source>
        <translation>The network sees the bytes as they are, as Keras&apos; ImageDataGenerator() hands them over when nothing else is said.</translation>
    </message>
    <message>
        <source>/255</source>
        <translation>/255</translation>
    </message>
    <message>
        <source>Bytes divided by 255, so that they lie between 0 and 1.</source>
        <translation>Bytes divided by 255, so that they lie between 0 and 1.</translation>
    </message>
    <message>
        <source>Each colour channel is centred and divided by its standard deviation over the training images.</source>
        <translation>Each colour channel is centred and divided by its standard deviation over the training images.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Width in pixels to which every image is resized.</source>
        <translation>Width in pixels to which every image is resized.</translation>
    </message>
    <message>
        <source>Height in pixels to which every image is resized.</source>
        <translation>Height in pixels to which every image is resized.</translation>
    </message>
    <message>
        <source>Input height</source>
        <translation>Input height</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>RGB</source>
        <translation>RGB</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>Dense units</source>
        <translation>Dense units</translation>
    </message>
    <message>
        <source>Units of the hidden dense layers. Most of AlexNet&apos;s 57 million weights lie there.</source>
        <translation>Units of the hidden dense layers. Most of AlexNet&apos;s 57 million weights lie there.</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Initial weights</translation>
    </message>
    <message>
        <source>&amp;Layers...</source>
        <translation>&amp;Layers...</translation>
    </message>
    <message>
        <source>Every layer with its output&apos;s shape, its parameters and operations.</source>
        <translation>Every layer with its output&apos;s shape, its parameters and operations.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>What is minimised. The chart shows the true RMSE in the target&apos;s unit whatever you choose. Keras&apos; row-wise &quot;rmse&quot; takes the root sample by sample: with one target it is the mean absolute error.</source>
        <translation>What is minimised. The chart shows the true RMSE in the target&apos;s unit whatever you choose. Keras&apos; row-wise &quot;rmse&quot; takes the root sample by sample: with one target it is the mean absolute error.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>RMSprop by Keras&apos; formula has no bias correction: its first step moves every weight by rate / sqrt(1 - rho), whatever the gradient&apos;s size.</source>
        <translation>RMSprop by Keras&apos; formula has no bias correction: its first step moves every weight by rate / sqrt(1 - rho), whatever the gradient&apos;s size.</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>Learning &amp;rate</translation>
    </message>
    <message>
        <source>Also reaches the run that is going, from the next batch on. Up and Down step it 1-2-5.</source>
        <translation>Also reaches the run that is going, from the next batch on. Up and Down step it 1-2-5.</translation>
    </message>
    <message>
        <source>How much of the past stays: RMSprop&apos;s rho, Adam&apos;s beta 1, SGD&apos;s momentum.</source>
        <translation>How much of the past stays: RMSprop&apos;s rho, Adam&apos;s beta 1, SGD&apos;s momentum.</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>&amp;Batch size</translation>
    </message>
    <message>
        <source>Images a step.</source>
        <translation>Images a step.</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>&amp;Epochs</translation>
    </message>
    <message>
        <source>Passes over the training images.</source>
        <translation>Passes over the training images.</translation>
    </message>
    <message>
        <source>Rate / 10 every</source>
        <translation>Rate / 10 every</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Epochs after which the learning rate falls to a tenth, again and again; 0 keeps it.</source>
        <translation>Epochs after which the learning rate falls to a tenth, again and again; 0 keeps it.</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>Gradient limit</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Gradients whose L2 norm is larger are scaled down to it; 0 turns it off.</source>
        <translation>Gradients whose L2 norm is larger are scaled down to it; 0 turns it off.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight decay</translation>
    </message>
    <message>
        <source>L2 penalty on weights (not on biases), added to the gradient.</source>
        <translation>L2 penalty on weights (not on biases), added to the gradient.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Probability with which a unit is switched off during training.</source>
        <translation>Probability with which a unit is switched off during training.</translation>
    </message>
    <message>
        <source>Random contrast</source>
        <translation>Random contrast</translation>
    </message>
    <message>
        <source>Multiplies each training image by a random factor: 0.5 means between 1/1.5 and 1.5. Helps where images of the same target differ in brightness.</source>
        <translation>Multiplies each training image by a random factor: 0.5 means between 1/1.5 and 1.5. Helps where images of the same target differ in brightness.</translation>
    </message>
    <message>
        <source>Random &amp;flips</source>
        <translation>Random &amp;flips</translation>
    </message>
    <message>
        <source>Mirrors training images at random. Right only where the target does not change by it: a count does not, an angle does.</source>
        <translation>Mirrors training images at random. Right only where the target does not change by it: a count does not, an angle does.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed, data and number of threads give the same curve, bit for bit on the CPU.</source>
        <translation>The same seed, data and number of threads give the same curve, bit for bit on the CPU.</translation>
    </message>
    <message>
        <source>Keras: uniform within ±sqrt(6 / (inputs + outputs)), biases 0. libtorch: uniform within ±1/sqrt(inputs), biases too.</source>
        <translation>Keras: uniform within ±sqrt(6 / (inputs + outputs)), biases 0. libtorch: uniform within ±1/sqrt(inputs), biases too.</translation>
    </message>
    <message>
        <source>&amp;Keep the best epoch</source>
        <translation>&amp;Keep the best epoch</translation>
    </message>
    <message>
        <source>The model that the run leaves is that of the epoch with the lowest validation RMSE, not of the last. A little flattering, since the choice is made on the images that judge it.</source>
        <translation>The model that the run leaves is that of the epoch with the lowest validation RMSE, not of the last. A little flattering, since the choice is made on the images that judge it.</translation>
    </message>
    <message>
        <source>Target scaler</source>
        <translation>Target scaler</translation>
    </message>
    <message>
        <source>All scalers; the Targets page shows what each makes of the targets.</source>
        <translation>All scalers; the Targets page shows what each makes of the targets.</translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <source>Each colour channel is centred and divided by ImageNet&apos;s figures, as pretrained networks want it; grey images by the mean of the three.</source>
        <translation>Each colour channel is centred and divided by ImageNet&apos;s figures, as pretrained networks want it; grey images by the mean of the three.</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> epochs</translation>
    </message>
    <message>
        <source>These are for the next training, not those of run %1 in the chart: the page Runs lists its own.</source>
        <translation>These are for the next training, not those of run %1 in the chart: the page Runs lists its own.</translation>
    </message>
    <message>
        <source>&amp;Find...</source>
        <translation>&amp;Find...</translation>
    </message>
    <message>
        <source>The learning-rate range test: raises the rate from batch to batch and shows where the error falls and where it explodes.</source>
        <translation>The learning-rate range test: raises the rate from batch to batch and shows where the error falls and where it explodes.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SettingsTable</name>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>The columns differ here.</source>
        <translation>The columns differ here.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SourceOptionsForm</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>table</source>
        <translation>table</translation>
    </message>
    <message>
        <source>folders called by their number</source>
        <translation>folders called by their number</translation>
    </message>
    <message>
        <source>numbers in file names</source>
        <translation>numbers in file names</translation>
    </message>
    <message>
        <source>arrays (NPZ, NPY)</source>
        <translation>arrays (NPZ, NPY)</translation>
    </message>
    <message>
        <source>Where the numbers that belong to the images stand.</source>
        <translation>Where the numbers that belong to the images stand.</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separator</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>What stands between two cells of the table.</source>
        <translation>What stands between two cells of the table.</translation>
    </message>
    <message>
        <source>&amp;First row</source>
        <translation>&amp;First row</translation>
    </message>
    <message>
        <source>names of the columns</source>
        <translation>names of the columns</translation>
    </message>
    <message>
        <source>values</source>
        <translation>values</translation>
    </message>
    <message>
        <source>Whether the table&apos;s first row names the columns or is a row like the others.</source>
        <translation>Whether the table&apos;s first row names the columns or is a row like the others.</translation>
    </message>
    <message>
        <source>&amp;Decimal mark</source>
        <translation>&amp;Decimal mark</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>1.5 or 1,5.</source>
        <translation>1.5 or 1,5.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encoding</translation>
    </message>
    <message>
        <source>How the table&apos;s characters are stored.</source>
        <translation>How the table&apos;s characters are stored.</translation>
    </message>
    <message>
        <source>&amp;Image folder</source>
        <translation>&amp;Image folder</translation>
    </message>
    <message>
        <source>Where relative paths of images begin.</source>
        <translation>Where relative paths of images begin.</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>&amp;Validation</translation>
    </message>
    <message>
        <source>no table of its own</source>
        <translation>no table of its own</translation>
    </message>
    <message>
        <source>this table:</source>
        <translation>this table:</translation>
    </message>
    <message>
        <source>A second table with the images that only test the network.</source>
        <translation>A second table with the images that only test the network.</translation>
    </message>
    <message>
        <source>The table of the validation images.</source>
        <translation>The table of the validation images.</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Pattern</translation>
    </message>
    <message>
        <source>{name} stands for the number, * for anything: steer_{angle}_*.jpg. Several names make several targets.</source>
        <translation>{name} stands for the number, * for anything: steer_{angle}_*.jpg. Several names make several targets.</translation>
    </message>
    <message>
        <source>I&amp;mages</source>
        <translation>I&amp;mages</translation>
    </message>
    <message>
        <source>The name of the array with the images, such as x_train.</source>
        <translation>The name of the array with the images, such as x_train.</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Targets</translation>
    </message>
    <message>
        <source>The name of the array with their targets, such as y_train.</source>
        <translation>The name of the array with their targets, such as y_train.</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Validation images</translation>
    </message>
    <message>
        <source>Such as x_test; &quot;none&quot; for none.</source>
        <translation>Such as x_test; &quot;none&quot; for none.</translation>
    </message>
    <message>
        <source>Validation targets</source>
        <translation>Validation targets</translation>
    </message>
    <message>
        <source>Such as y_test.</source>
        <translation>Such as y_test.</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>height, width, channels</source>
        <translation>height, width, channels</translation>
    </message>
    <message>
        <source>channels, height, width</source>
        <translation>channels, height, width</translation>
    </message>
    <message>
        <source>The order of an image&apos;s indices: channels last as in Keras, or first as in PyTorch.</source>
        <translation>The order of an image&apos;s indices: channels last as in Keras, or first as in PyTorch.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>...</source>
        <translation>...</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Choose it.</translation>
    </message>
    <message>
        <source>automatic: %1</source>
        <translation>automatic: %1</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choose: %1</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SourceWindow</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>How it is read: %1</source>
        <translation>How it is read: %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Column with the i&amp;mage files</source>
        <translation>Column with the i&amp;mage files</translation>
    </message>
    <message>
        <source>&amp;Targets: what the network shall predict</source>
        <translation>&amp;Targets: what the network shall predict</translation>
    </message>
    <message>
        <source>Column that says &amp;what is for validation</source>
        <translation>Column that says &amp;what is for validation</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>The first rows</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 usable, %2 left out</source>
        <translation>%1 usable, %2 left out</translation>
    </message>
    <message>
        <source>Images that were found</source>
        <translation>Images that were found</translation>
    </message>
    <message>
        <source>Left out: %1, of which the first %2</source>
        <translation>Left out: %1, of which the first %2</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Left out: %1</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Why it is left out</translation>
    </message>
    <message>
        <source>Images that the pattern leaves out</source>
        <translation>Images that the pattern leaves out</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::SplitChooser</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>The images for validation are drawn by chance, the same ones each time.</source>
        <translation>The images for validation are drawn by chance, the same ones each time.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; says which images are for validation, so there is no share to choose.</source>
        <translation>The column &quot;%1&quot; says which images are for validation, so there is no share to choose.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; names a part for no image, so they are drawn by chance.</source>
        <translation>The column &quot;%1&quot; names a part for no image, so they are drawn by chance.</translation>
    </message>
    <message>
        <source>%1 for training, %2 for validation</source>
        <translation>%1 for training, %2 for validation</translation>
    </message>
    <message>
        <source>&amp;Split column</source>
        <translation>&amp;Split column</translation>
    </message>
    <message>
        <source>A column that says train or val in each row. Without one, the validation images are drawn.</source>
        <translation>A column that says train or val in each row. Without one, the validation images are drawn.</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>Split column</translation>
    </message>
    <message>
        <source>The share of the images that only tests the network. It never learns from them.</source>
        <translation>The share of the images that only tests the network. It never learns from them.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Validation share</translation>
    </message>
    <message>
        <source>Validatio&amp;n</source>
        <translation>Validatio&amp;n</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::StateMemoryBox</name>
    <message>
        <source>Kept states</source>
        <translation>Kept states</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Memory for the states of a run that are kept to rewind to: densely around spikes, sparsely elsewhere. Automatic takes a quarter of what the training leaves; with 0 MB the way back is run again. For the next run.</source>
        <translation>Memory for the states of a run that are kept to rewind to: densely around spikes, sparsely elsewhere. Automatic takes a quarter of what the training leaves; with 0 MB the way back is run again. For the next run.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::StatisticsTable</name>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Std. dev.</source>
        <translation>Std. dev.</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>Skew</translation>
    </message>
    <message>
        <source>The standard deviation: how far the targets lie from their mean, typically.</source>
        <translation>The standard deviation: how far the targets lie from their mean, typically.</translation>
    </message>
    <message>
        <source>A quarter of the targets lies below this.</source>
        <translation>A quarter of the targets lies below this.</translation>
    </message>
    <message>
        <source>A quarter of the targets lies above this.</source>
        <translation>A quarter of the targets lies above this.</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Raw</translation>
    </message>
    <message>
        <source>Raw (%1)</source>
        <translation>Raw (%1)</translation>
    </message>
    <message>
        <source>Scaled (no unit)</source>
        <translation>Scaled (no unit)</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Unchanged (%1)</source>
        <translation>Unchanged (%1)</translation>
    </message>
    <message>
        <source>Figures of the training targets, raw and scaled</source>
        <translation>Figures of the training targets, raw and scaled</translation>
    </message>
    <message>
        <source>0 for targets that lie evenly around their mean; positive when a few are very large. Log, power and quantile scalers change it, the others do not.</source>
        <translation>0 for targets that lie evenly around their mean; positive when a few are very large. Log, power and quantile scalers change it, the others do not.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::TargetsPage</name>
    <message>
        <source>There are no images yet.</source>
        <translation>There are no images yet.</translation>
    </message>
    <message>
        <source>Go to the &amp;Data page</source>
        <translation>Go to the &amp;Data page</translation>
    </message>
    <message>
        <source>T&amp;argets</source>
        <translation>T&amp;argets</translation>
    </message>
    <message>
        <source>&amp;Pixels</source>
        <translation>&amp;Pixels</translation>
    </message>
    <message>
        <source>Race t&amp;he scalers</source>
        <translation>Race t&amp;he scalers</translation>
    </message>
    <message>
        <source>Lets every scaling train a little, and tells which one learns best.</source>
        <translation>Lets every scaling train a little, and tells which one learns best.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::TargetsView</name>
    <message>
        <source>The images are not split into training and validation. Choose how on the Data page.</source>
        <translation>The images are not split into training and validation. Choose how on the Data page.</translation>
    </message>
    <message>
        <source>Everything here is fitted on the %1 training images alone; the %2 for validation only test it.</source>
        <translation>Everything here is fitted on the %1 training images alone; the %2 for validation only test it.</translation>
    </message>
    <message>
        <source>automatic (%1)</source>
        <translation>automatic (%1)</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>mean %1</translation>
    </message>
    <message>
        <source>%1, scaled</source>
        <translation>%1, scaled</translation>
    </message>
    <message>
        <source>As the network sees them: unchanged</source>
        <translation>As the network sees them: unchanged</translation>
    </message>
    <message>
        <source>As the network sees them</source>
        <translation>As the network sees them</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of targets</comment>
        <translation>%1 to %2</translation>
    </message>
    <message numerus="yes">
        <source>%n training image(s) from %1</source>
        <comment>images whose targets lie in a range</comment>
        <translation>
            <numerusform>%n training image from %1</numerusform>
            <numerusform>%n training images from %1</numerusform>
        </translation>
    </message>
    <message>
        <source>; the %1 with the smallest targets are shown</source>
        <translation>; the %1 with the smallest targets are shown</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>a target column and a range</comment>
        <translation>%1 from %2</translation>
    </message>
    <message>
        <source>Target &amp;column</source>
        <translation>Target &amp;column</translation>
    </message>
    <message>
        <source>Each target column has figures and a scaler of its own; the kind of scaler is the same.</source>
        <translation>Each target column has figures and a scaler of its own; the kind of scaler is the same.</translation>
    </message>
    <message>
        <source>Target column</source>
        <translation>Target column</translation>
    </message>
    <message>
        <source>Training targets as they are</source>
        <translation>Training targets as they are</translation>
    </message>
    <message>
        <source>The targets appear here as soon as they are counted.</source>
        <translation>The targets appear here as soon as they are counted.</translation>
    </message>
    <message>
        <source>The scaled targets appear here.</source>
        <translation>The scaled targets appear here.</translation>
    </message>
    <message>
        <source>&amp;Bins</source>
        <translation>&amp;Bins</translation>
    </message>
    <message>
        <source>&amp;Log counts</source>
        <translation>&amp;Log counts</translation>
    </message>
    <message>
        <source>Draws the counts on a logarithmic axis, so that a bin of one can be seen beside one of thousands.</source>
        <translation>Draws the counts on a logarithmic axis, so that a bin of one can be seen beside one of thousands.</translation>
    </message>
    <message>
        <source>Click a bar, or drag over several, to see their images.</source>
        <translation>Click a bar, or drag over several, to see their images.</translation>
    </message>
    <message>
        <source>How many training images have targets in each bin. Click a bar, or drag over several, to see their images. With keys: Left and Right walk through the bins, Enter picks one, Shift with the arrows several, Esc none.</source>
        <translation>How many training images have targets in each bin. Click a bar, or drag over several, to see their images. With keys: Left and Right walk through the bins, Enter picks one, Shift with the arrows several, Esc none.</translation>
    </message>
    <message>
        <source>The same targets as the chosen scaler hands them to the network, in as many bins, so that both pictures can be compared bar by bar.</source>
        <translation>The same targets as the chosen scaler hands them to the network, in as many bins, so that both pictures can be compared bar by bar.</translation>
    </message>
    <message>
        <source>Scaler</source>
        <translation>Scaler</translation>
    </message>
    <message>
        <source>What each means before the training</source>
        <translation>What each means before the training</translation>
    </message>
    <message>
        <source>The last columns: how far from the smallest target, the quartiles, the median and the largest a prediction lies, in the target&apos;s unit, when it misses the scaled target by 0.1.</source>
        <translation>The last columns: how far from the smallest target, the quartiles, the median and the largest a prediction lies, in the target&apos;s unit, when it misses the scaled target by 0.1.</translation>
    </message>
    <message>
        <source>Scaling changes what the last layer has to reach and the size of the loss; whether it changes your curve is for an experiment to tell.</source>
        <translation>Scaling changes what the last layer has to reach and the size of the loss; whether it changes your curve is for an experiment to tell.</translation>
    </message>
    <message>
        <source>Scaler, the same kind for all %1 target columns</source>
        <translation>Scaler, the same kind for all %1 target columns</translation>
    </message>
    <message>
        <source>This scaler does not fit these targets.</source>
        <translation>This scaler does not fit these targets.</translation>
    </message>
    <message>
        <source>automatic (%1; the rule says %2)</source>
        <translation>automatic (%1; the rule says %2)</translation>
    </message>
    <message>
        <source>Automatic: by the rule of Freedman and Diaconis, twice the interquartile range over the cube root of the count is a bin&apos;s width. At most 100 by itself; more can be typed.</source>
        <translation>Automatic: by the rule of Freedman and Diaconis, twice the interquartile range over the cube root of the count is a bin&apos;s width. At most 100 by itself; more can be typed.</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::TrainPage</name>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Resume</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Press Start: the true loss of every batch appears here, beside the mean that Keras would print.</source>
        <translation>Press Start: the true loss of every batch appears here, beside the mean that Keras would print.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Ready.</translation>
    </message>
    <message>
        <source>No images yet.</source>
        <translation>No images yet.</translation>
    </message>
    <message>
        <source>The run ended before its first batch.</source>
        <translation>The run ended before its first batch.</translation>
    </message>
    <message>
        <source>Building the network...</source>
        <translation>Building the network...</translation>
    </message>
    <message>
        <source>batch %1 of %2, epoch %3 of %4</source>
        <translation>batch %1 of %2, epoch %3 of %4</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 images/s</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Stopped at %1</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Paused at %1</translation>
    </message>
    <message>
        <source>Validating after %1</source>
        <translation>Validating after %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 left</source>
        <translation>%1, %2, %3 left</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Trains with the settings at the right. Space pauses and resumes, a full stop runs one batch.</source>
        <translation>Trains with the settings at the right. Space pauses and resumes, a full stop runs one batch.</translation>
    </message>
    <message>
        <source>&amp;One batch</source>
        <translation>&amp;One batch</translation>
    </message>
    <message>
        <source>Runs a single batch, then waits (key: full stop).</source>
        <translation>Runs a single batch, then waits (key: full stop).</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Ends the run after the batch that is going; its model can be saved.</source>
        <translation>Ends the run after the batch that is going; its model can be saved.</translation>
    </message>
    <message>
        <source>Show the &amp;batch</source>
        <translation>Show the &amp;batch</translation>
    </message>
    <message>
        <source>&amp;Diagnose...</source>
        <translation>&amp;Diagnose...</translation>
    </message>
    <message>
        <source>All findings, every batch in a table, and the search for the cause by experiment.</source>
        <translation>All findings, every batch in a table, and the search for the cause by experiment.</translation>
    </message>
    <message>
        <source>Weights, scaler and preprocessing in one file, once the run has ended.</source>
        <translation>Weights, scaler and preprocessing in one file, once the run has ended.</translation>
    </message>
    <message>
        <source>Sa&amp;ve the model...</source>
        <translation>Sa&amp;ve the model...</translation>
    </message>
    <message>
        <source>; model of epoch %1: validation RMSE %2, MAE %3, R² %4</source>
        <translation>; model of epoch %1: validation RMSE %2, MAE %3, R² %4</translation>
    </message>
    <message>
        <source>; last validation, after epoch %1: RMSE %2, MAE %3, R² %4</source>
        <translation>; last validation, after epoch %1: RMSE %2, MAE %3, R² %4</translation>
    </message>
    <message>
        <source>; every figure is over all %1 target columns</source>
        <translation>; every figure is over all %1 target columns</translation>
    </message>
    <message>
        <source>Show the &amp;tests</source>
        <translation>Show the &amp;tests</translation>
    </message>
    <message>
        <source>&amp;Find the cause</source>
        <translation>&amp;Find the cause</translation>
    </message>
    <message>
        <source>&amp;Inspect the batch</source>
        <translation>&amp;Inspect the batch</translation>
    </message>
    <message>
        <source>Runs it again and takes it apart: its images, its layers, and what explains it.</source>
        <translation>Runs it again and takes it apart: its images, its layers, and what explains it.</translation>
    </message>
    <message>
        <source>Runs the batches up to this one again, with one change at a time, to see which change makes the spike go away. The run itself stays as it is.</source>
        <translation>Runs the batches up to this one again, with one change at a time, to see which change makes the spike go away. The run itself stays as it is.</translation>
    </message>
    <message>
        <source>Open images, or the demo, on the Data page first. A training log becomes a run at once: drop it here, paste its text with Ctrl+V, or choose it with Ctrl+L.</source>
        <translation>Open images, or the demo, on the Data page first. A training log becomes a run at once: drop it here, paste its text with Ctrl+V, or choose it with Ctrl+L.</translation>
    </message>
    <message>
        <source>%1: %2 batches in the log</source>
        <translation>%1: %2 batches in the log</translation>
    </message>
</context>
<context>
    <name>trueloss::ui::TrialMultiples</name>
    <message>
        <source>%1: %2. The first batches: %3.</source>
        <comment>change, verdict, values</comment>
        <translation>%1: %2. The first batches: %3.</translation>
    </message>
    <message>
        <source>True curves of all trials, on one logarithmic scale</source>
        <translation>True curves of all trials, on one logarithmic scale</translation>
    </message>
    <message>
        <source>%1 fields; the arrow keys go through them.</source>
        <translation>%1 fields; the arrow keys go through them.</translation>
    </message>
    <message>
        <source>Blue: the true RMSE of each batch with this change, the run&apos;s own seed strong, further seeds thin. Grey: the unchanged run. Dotted: above it a batch counts as a spike. A trial ends two batches after its spike.</source>
        <translation>Blue: the true RMSE of each batch with this change, the run&apos;s own seed strong, further seeds thin. Grey: the unchanged run. Dotted: above it a batch counts as a spike. A trial ends two batches after its spike.</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>batch %1</translation>
    </message>
</context>
</TS>
