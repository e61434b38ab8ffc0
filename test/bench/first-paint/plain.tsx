import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

// What the pane is measured against: React, Fluent UI and one button, nothing else.
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary">选择文件</Button>
    </FluentProvider>,
  );
