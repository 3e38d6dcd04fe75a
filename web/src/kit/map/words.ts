import { dictionary } from '../i18n.ts';

export const mapWords = dictionary(
  {
    loading: '正在画地图',
    failed: '地图没有画出来，其余照常可用。',
    again: '再画一次',
    sketch: '示意图，边界为虚构',
    approval: '审图号 {number}',
    approvalOwed: '审图号待填',
    zoomIn: '放大',
    zoomOut: '缩小',
    whole: '看全图',
    pick: '选点地图。点一下或拖动图钉；键盘用方向键移动图钉，按住 Shift 走得更远，加减号缩放。',
    picked: '已选：{area}，东经 {lon}，北纬 {lat}',
    nothingPicked: '还没有选点。按方向键在地图中央放下图钉。',
    outside: '不在本县',
    metres: '{n} 米',
    kilometres: '{n} 公里',
  },
  {
    loading: 'Drawing the map',
    failed: 'The map could not be drawn. Everything else works.',
    again: 'Draw it again',
    sketch: 'Sketch map, borders made up',
    approval: 'approval no. {number}',
    approvalOwed: 'approval no. pending',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Show the whole',
    pick: 'Map to pick a point. Tap or drag the pin; on the keyboard the arrows move it, with Shift farther, plus and minus zoom.',
    picked: 'Picked: {area}, longitude {lon}, latitude {lat}',
    nothingPicked: 'No point yet. An arrow key drops the pin in the middle of the map.',
    outside: 'outside this county',
    metres: '{n} m',
    kilometres: '{n} km',
  },
);
export type MapWords = ReturnType<typeof mapWords.use>;
