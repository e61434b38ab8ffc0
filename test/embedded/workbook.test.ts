import { codeOf, excel, onSheet } from './run';

describe('sheets', () => {
  it('are added, found, renamed, moved, hidden, walked and deleted', async () => {
    excel();
    const found = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('乙');
      worksheets.add();
      added.position = 0;
      added.tabColor = '#00b050';
      added.showGridlines = false;
      worksheets.getItem('sheet1').name = '甲';
      worksheets.getItem('Sheet2').visibility = 'VeryHidden';
      worksheets.load('items/name,items/visibility,items/position');
      added.load('name,tabColor,showGridlines,showHeadings,standardHeight');
      const count = worksheets.getCount();
      const visible = worksheets.getCount(true);
      const none = worksheets.getItemOrNullObject('没有');
      const last = worksheets.getLast(true).load('name');
      const next = added.getNextOrNullObject().load('name');
      const nobody = added.getPreviousOrNullObject();
      await context.sync();
      return {
        sheets: worksheets.items.map(({ name, visibility, position }) => [
          name,
          visibility,
          position,
        ]),
        added: added.toJSON(),
        counts: [count.value, visible.value],
        nulls: [none.isNullObject, nobody.isNullObject],
        names: [last.name, next.name],
      };
    });
    expect(found.sheets).toEqual([
      ['乙', 'Visible', 0],
      ['甲', 'Visible', 1],
      ['Sheet2', 'VeryHidden', 2],
    ]);
    expect(found.added).toMatchObject({
      name: '乙',
      tabColor: '#00B050',
      showGridlines: false,
      showHeadings: true,
    });
    expect(found).toMatchObject({ counts: [3, 2], nulls: [true, true], names: ['甲', '甲'] });
  });

  it('answer null, not an error, for what is asked of a null object', async () => {
    excel();
    const nulls = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(nulls).toEqual([true, true]);
    const remove = Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('没有').delete();
      await context.sync();
    });
    expect(await codeOf(remove)).toBe('ItemNotFound');
  });

  it('have panes, a filter and a page', async () => {
    const { model } = excel();
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B4').values = [
        ['单位', '分'],
        ['甲', 1],
        ['乙', 2],
        ['甲', 3],
      ];
      sheet.freezePanes.freezeRows(1);
      sheet.autoFilter.apply('A1:B4', 0, { filterOn: 'Values', values: ['甲'] });
      sheet.autoFilter.load('enabled,isDataFiltered');
      const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A3';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea('A1:B4');
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.pageLayout.load('orientation,paperSize,zoom,leftMargin');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const hidden = sheet.getRange('A3').load('rowHidden');
      await context.sync();
      return {
        filter: [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, filter.address],
        frozen: frozen.address,
        page: sheet.pageLayout.toJSON(),
        hidden: hidden.rowHidden,
      };
    });
    expect(found).toMatchObject({
      filter: [true, true, 'Sheet1!A1:B4'],
      frozen: 'Sheet1!1:1',
      page: { orientation: 'Landscape', paperSize: 'A3', zoom: { horizontalFitToPages: 1 } },
      hidden: true,
    });
    expect(model.sheets[0]?.print).toEqual({
      paper: 'A3',
      landscape: true,
      fitToWidth: true,
      area: { top: 1, left: 1, bottom: 4, right: 2 },
      titleRows: [1, 1],
      footer: '第 &P 页',
    });
    expect(model.sheets[0]?.filter?.hiddenRows).toEqual(new Set([3]));
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.clearCriteria();
      sheet.freezePanes.unfreeze();
      await context.sync();
    });
    expect(model.sheets[0]).toMatchObject({ freeze: null, filter: { hiddenRows: new Set() } });
    await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      sheet.autoFilter.remove();
      await context.sync();
    });
    expect(model.sheets[0]).toMatchObject({ freeze: { row: 3, column: 3 }, filter: null });
  });

  it('say whether they are protected, and how', async () => {
    excel();
    const options = await onSheet(async (sheet, context) => {
      sheet.protection.protect({ allowFormatRows: true });
      sheet.protection.load('protected,options');
      await context.sync();
      return { ...sheet.protection.options, protected: sheet.protection.protected };
    });
    expect(options).toMatchObject({ protected: true, allowFormatRows: true, allowSort: false });
  });
});

describe('tables', () => {
  it('are made over headers, renamed, resized and read by their parts', async () => {
    const { model } = excel();
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('B2:D2').values = [['编号', '编号', '']];
      const table = sheet.tables.add('B2:D4', true);
      table.name = '立案';
      table.style = 'TableStyleLight9';
      const added = table.rows.add(undefined, [['P01', 2, 3]]);
      table.load('id,name,style,showTotals');
      table.columns.load('items/name,items/index,count');
      table.rows.load('count,items/values');
      added.load('index');
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem('编号').getDataBodyRange(),
      ].map((range) => range.load('address'));
      const inside = sheet.getRange('A1:C3').getTables().load('items/name');
      const whole = sheet.getRange('A1:C3').getTables(true).getCount();
      const all = context.workbook.tables.load('items/name,count');
      const none = context.workbook.tables.getItemOrNullObject('没有');
      await context.sync();
      return {
        table: table.toJSON(),
        columns: table.columns.items.map(({ name }) => name),
        rows: [table.rows.count, table.rows.items.at(-1)?.values, added.index],
        parts: parts.map(({ address }) => address.split('!')[1]),
        inside: [inside.items.map(({ name }) => name), whole.value, all.count, none.isNullObject],
      };
    });
    expect(found.table).toMatchObject({
      name: '立案',
      style: 'TableStyleLight9',
      showTotals: false,
    });
    expect(found.columns).toEqual(['编号', '编号2', '列3']);
    expect(found.rows).toEqual([3, [['P01', 2, 3]], 2]);
    expect(found.parts).toEqual(['B2:D5', 'B2:D2', 'B3:D5', 'B3:B5']);
    expect(found.inside).toEqual([['立案'], 0, 1, true]);

    await onSheet(async (sheet, context) => {
      const table = sheet.tables.getItem('立案');
      table.showTotals = true;
      await context.sync();
      const totals = table.getTotalRowRange().load('address');
      await context.sync();
      expect(totals.address).toBe('Sheet1!B6:D6');
      table.showTotals = false;
      table.resize('B2:E9');
      await context.sync();
    });
    expect(model.sheets[0]?.tables).toMatchObject([
      { name: '立案', area: { top: 2, left: 2, bottom: 9, right: 5 }, showTotals: false },
    ]);
    expect(model.sheets[0]?.cell(2, 5).value).toBe('列4');
  });

  it('give way, or go with what they hold', async () => {
    const { model } = excel();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [['头'], ['身']];
      sheet.tables.add('A1:A2', true).convertToRange();
      sheet.getRange('C1:C2').values = [['头'], ['身']];
      sheet.tables.add('C1:C2', true).delete();
      await context.sync();
    });
    const [sheet] = model.sheets;
    expect(sheet?.tables).toEqual([]);
    expect([sheet?.cell(2, 1).value, sheet?.cell(2, 3).value]).toEqual(['身', null]);
  });

  it('do not swallow what stands below them', async () => {
    excel();
    const grow = (work: (table: Excel.Table) => void) =>
      codeOf(
        onSheet(async (sheet, context) => {
          sheet.getRange('A4').values = [['下']];
          const table = sheet.tables.add('A1:B3', true);
          work(table);
          await context.sync();
        }),
      );
    expect(await grow((table) => void table.rows.add(undefined, [[1, 2]]))).toBe(
      'InvalidOperation',
    );
    excel();
    expect(await grow((table) => (table.showTotals = true))).toBe('InvalidOperation');
    excel();
    expect(
      await grow((table) => {
        table.resize('B2:C3');
      }),
    ).toBe('InvalidArgument');
  });
});

describe('what a workbook carries', () => {
  it('names', async () => {
    const { model } = excel();
    const found = await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add('选项', sheet.getRange('A1:B9'));
      names.add('满分', '=100');
      names.load('items/name,items/formula,items/type');
      const range = names.getItem('选项').getRange().load('address');
      const none = names.getItemOrNullObject('没有');
      const constant = names.getItem('满分').getRangeOrNullObject();
      const byName = sheet.getRange('选项').load('address');
      await context.sync();
      return {
        items: names.items.map(({ name, formula, type }) => [name, formula as unknown, type]),
        rest: [range.address, byName.address, none.isNullObject, constant.isNullObject],
      };
    });
    expect(found.items).toEqual([
      ['选项', '=Sheet1!$A$1:$B$9', 'Range'],
      ['满分', '=100', 'String'],
    ]);
    expect(found.rest).toEqual(['Sheet1!A1:B9', 'Sheet1!A1:B9', true, true]);
    const again = onSheet(async (_, context) => {
      context.workbook.names.add('满分', '=1');
      await context.sync();
    });
    expect(await codeOf(again)).toBe('ItemAlreadyExists');
    await onSheet(async (_, context) => {
      context.workbook.names.getItem('满分').delete();
      await context.sync();
    });
    expect(model.names.map(({ name }) => name)).toEqual(['选项']);
  });

  it('custom XML parts by namespace', async () => {
    const { model } = excel();
    const found = await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<a:m xmlns:a="urn:drill"><a:x/></a:m>');
      customXmlParts.add('<?xml version="1.0"?><m xmlns="urn:other"/>');
      part.setXml('<m xmlns="urn:drill">记</m>');
      const scoped = customXmlParts.getByNamespace('urn:drill');
      scoped.load('items/id,items/namespaceUri');
      const only = scoped.getOnlyItemOrNullObject();
      const xml = only.getXml();
      const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      const count = customXmlParts.getCount();
      await context.sync();
      const answer = [scoped.items[0]?.namespaceUri, xml.value, none.isNullObject, count.value];
      only.delete();
      await context.sync();
      return answer;
    });
    expect(found).toEqual(['urn:drill', '<m xmlns="urn:drill">记</m>', true, 2]);
    expect(model.xmlParts.size).toBe(1);
    const broken = Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<a>');
      await context.sync();
    });
    expect(await codeOf(broken)).toBe('InvalidArgument');
  });

  it('properties and settings', async () => {
    const { model } = excel();
    const found = await Excel.run(async (context) => {
      const { properties, settings } = context.workbook;
      properties.title = '自评表';
      properties.custom.add('memory', '甲');
      properties.custom.add('Memory2', 7);
      properties.load('title');
      properties.custom.load('items/key,items/value,items/type');
      const none = properties.custom.getItemOrNullObject('没有');
      settings.add('k', { a: [1, '二'] });
      const setting = settings.getItemOrNullObject('k').load('value');
      const noSetting = settings.getItemOrNullObject('x');
      await context.sync();
      properties.custom.getItem('memory').delete();
      settings.getItem('k').delete();
      await context.sync();
      return {
        title: properties.title,
        items: properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type]),
        setting: setting.value as unknown,
        nulls: [none.isNullObject, noSetting.isNullObject],
      };
    });
    expect(found).toEqual({
      title: '自评表',
      items: [
        ['memory', '甲', 'String'],
        ['Memory2', 7, 'Number'],
      ],
      setting: { a: [1, '二'] },
      nulls: [true, true],
    });
    expect([...model.properties.keys()]).toEqual(['Memory2']);
    const long = Excel.run(async (context) => {
      context.workbook.properties.custom.add('long', 'x'.repeat(256));
      await context.sync();
    });
    expect(await codeOf(long)).toBe('InvalidArgument');
  });

  it('an application that calculates and opens workbooks', async () => {
    let created: string | null = '';
    excel({ onCreateWorkbook: (base64) => (created = base64), name: '表.xlsx' });
    const found = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      application.suspendApiCalculationUntilNextSync();
      application.calculate('Full');
      application.load('calculationMode,calculationState');
      application.cultureInfo.load('name');
      context.workbook.load('name,readOnly');
      context.workbook.protection.load('protected');
      await context.sync();
      return [
        application.calculationMode,
        application.calculationState,
        application.cultureInfo.name,
        context.workbook.name,
        context.workbook.protection.protected,
      ];
    });
    expect(found).toEqual(['Manual', 'Done', 'zh-CN', '表.xlsx', false]);
    await Excel.createWorkbook();
    expect(created).toBeNull();
  });

  it('a selection', async () => {
    const { model } = excel();
    model.select(model.activeSheetId, { top: 2, left: 2, bottom: 4, right: 3 }, 'user');
    const found = await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const areas = context.workbook.getSelectedRanges().load('address,areaCount');
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('C7').select();
      const after = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return [selected.address, cell.address, areas.areaCount, after.address];
    });
    expect(found).toEqual(['Sheet1!B2:C4', 'Sheet1!B2', 1, 'Sheet1!C7']);
  });
});

describe('references', () => {
  it('are given back at the end of a run', async () => {
    const host = excel();
    await onSheet(async (sheet, context) => {
      for (const address of ['A1', 'A1', 'B2:C3']) sheet.getRange(address).load('values');
      await context.sync();
      expect(host.state.references.size).toBe(2);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.state.references.size).toBe(0);
  });
});
