/* The web view of Excel 2016 and 2019 (Internet Explorer 11) runs nothing of the pane: plain ES5 says so. */
window.onload = function () {
  var place = document.getElementById('opening');
  if (place === null) return;
  place.innerHTML =
    '这个版本的 Excel 不能运行练兵自评窗格：需要 Microsoft 365、Excel 2021 及以上版本，或网页版 Excel。' +
    '<br>没有这些版本时，请用谷歌、Edge、火狐等新版浏览器打开' +
    '<a href="../offline/index.html" target="_blank">练兵自评网页版</a>，' +
    '把同一个工作簿拖进去，填好后再保存，不需要联网。';
};
